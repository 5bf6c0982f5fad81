import * as l10n from '@vscode/l10n';
import { regionOf } from '#core/aws/pool-ids';
import type { FileState } from '#live/operations';
import { plain } from '../prompts/escape-label.ts';
import type { When } from './format-time.ts';
import { isOfSandbox, type KnownState, oneLine, describeState, type StateDescription } from './state-text.ts';
import type { CommandStep } from '../next-steps.ts';

/** What the language status item of a file depends on. */
export interface StatusInput extends KnownState {
  readonly trusted: boolean;
  /** As whom live commands on the file go; undefined: with the default credentials. */
  readonly profile: string | undefined;
  /** Where they go in place of AWS. */
  readonly endpoint: string | undefined;
}

/** What a language status item says. */
export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: StateDescription['severity'];
  readonly busy: boolean;
  readonly next: CommandStep;
  /** For a screen reader: everything in words. */
  readonly label: string;
}

/** The language status item of a file: its state, and under it as whom and where live commands go. */
export function statusOf(input: StatusInput, when: When): Status {
  const { text, brief, severity, next } = describeState(input, when);
  const detail = isOfSandbox(input.state) ? l10n.t('In the sandbox inside VS Code') : describePlace(input);
  return {
    text: plain(brief),
    detail: plain(detail),
    severity,
    busy: input.activity.running !== undefined,
    next: input.trusted || isOfSandbox(input.state) ? next : 'manage-trust',
    label: l10n.t('State of the user pool file: {0}. {1}', text, detail),
  };
}

/** As whom and where live commands on a file go. */
function describePlace({ profile, endpoint, state }: StatusInput): string {
  return [
    profile === undefined ? l10n.t('default credentials') : l10n.t('profile {0}', profile),
    ...(endpoint === undefined ? [] : [shownAddress(endpoint)]),
    ...describePool(state, endpoint === undefined),
  ].join(' · ');
}

/** An address as it is shown: without a user name and password, with which no command goes there. */
function shownAddress(endpoint: string): string {
  return endpoint.replace(/^https?:\/\/|\/$/g, '').replace(/^.*@/s, '');
}

/** The pool that a file names, with its region: an id has that in it. */
function describePool(state: FileState | undefined, withRegion: boolean): readonly string[] {
  if (!state || !('poolId' in state) || state.poolId === undefined) return [];
  const { poolId } = state;
  if (!('poolName' in state) || state.poolName === poolId) return [poolId];
  return [...(withRegion ? [regionOf(poolId)] : []), oneLine(state.poolName)];
}
