import * as l10n from '@vscode/l10n';
import { regionOf } from '#core/aws/pool-ids';
import type { FileState } from '#live/operations';
import { plain } from '../prompts/escape-label.ts';
import type { When } from './format-time.ts';
import { isOfSandbox, type KnownState, oneLine, describeState, type StateDescription } from './state-text.ts';
import type { CommandStep } from '../next-steps.ts';

/** The input for the language status item of a file. */
export interface StatusInput extends KnownState {
  readonly trusted: boolean;
  /** The AWS profile that live commands on the file use; undefined for the default credentials. */
  readonly profile: string | undefined;
  /** The custom endpoint that live commands on the file use; undefined for AWS. */
  readonly endpoint: string | undefined;
}

/** The content of a language status item. */
export interface Status {
  readonly text: string;
  readonly detail: string;
  readonly severity: StateDescription['severity'];
  readonly busy: boolean;
  readonly next: CommandStep;
  /** The complete text, for screen readers. */
  readonly label: string;
}

/**
 * Returns a file's language status item, which shows the file's state and, below it, the profile and target of live
 * commands.
 */
export function statusOf(input: StatusInput, when: When): Status {
  const { text, brief, severity, next } = describeState(input, when);
  const detail = isOfSandbox(input.state) ? l10n.t('In the sandbox inside VS Code') : describePlace(input);
  return {
    text: plain(brief),
    detail: plain(detail),
    severity,
    busy: input.activity.running !== undefined && !input.activity.isAsking,
    next: input.trusted || isOfSandbox(input.state) ? next : 'manage-trust',
    label: l10n.t('State of the user pool file: {0}. {1}', text, detail),
  };
}

/** Describes the profile, endpoint and pool of live commands on a file. */
function describePlace({ profile, endpoint, state }: StatusInput): string {
  return [
    profile === undefined ? l10n.t('default credentials') : l10n.t('profile {0}', profile),
    ...(endpoint === undefined ? [] : [shownAddress(endpoint)]),
    ...describePool(state, endpoint === undefined),
  ].join(' · ');
}

/** Formats an endpoint without its user name or password. (Live commands reject endpoints that contain them.) */
function shownAddress(endpoint: string): string {
  return endpoint.replace(/^https?:\/\/|\/$/g, '').replace(/^.*@/s, '');
}

/** Describes a file's pool by its name and Region, or by its ID, which includes the Region. */
function describePool(state: FileState | undefined, withRegion: boolean): readonly string[] {
  if (!state || !('poolId' in state) || state.poolId === undefined) return [];
  const { poolId } = state;
  if (!('poolName' in state) || state.poolName === poolId) return [poolId];
  return [...(withRegion ? [regionOf(poolId)] : []), oneLine(state.poolName)];
}
