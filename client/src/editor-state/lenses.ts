import * as l10n from '@vscode/l10n';
import { plain } from '../prompts/escape-label.ts';
import type { When } from './format-time.ts';
import { isOfSandbox, type KnownState, describeState, poolIdOf } from './state-text.ts';
import type { FileState } from '#live/operations';
import { shortLabelOf, type CommandStep } from '../next-steps.ts';

/** A code lens above the first line of a pool file. */
export interface Lens {
  /** Includes the icon. */
  readonly title: string;
  readonly tooltip: string;
  readonly step: CommandStep;
}

/** The input for the lenses of a file. */
export interface LensInput extends KnownState {
  /** Whether live commands may run in this workspace. */
  readonly trusted: boolean;
  /** Whether there is a sandbox to try. */
  readonly hasSandbox: boolean;
  /** The AWS profile of live commands on the file. Undefined for the default credentials. */
  readonly profile: string | undefined;
}

/** Returns the lenses of a file: its state, then the actions. */
export function lensesOf(input: LensInput, when: When): readonly Lens[] {
  const { state, activity, trusted, hasSandbox } = input;
  const isEmpty = state?.kind === 'empty';
  if (!trusted && !isOfSandbox(state) && state?.kind !== 'new-pool')
    return [...(isEmpty ? [templateLens()] : []), ...trustLenses()];
  if (state?.kind === 'new-pool') return [stateLens(input, when), ...newPoolLenses(state)];
  if (!isEmpty) return [stateLens(input, when), ...liveLenses()];
  const isQuiet = activity.running === undefined && !activity.failure;
  return [...(isQuiet ? [] : [stateLens(input, when)]), templateLens(), ...emptyLenses(hasSandbox)];
}

function stateLens(input: LensInput, when: When): Lens {
  const { icon, text, detail, next } = describeState(input, when);
  return lens(next, titled(icon, withProfile(text, input)), detail);
}

/** Adds the profile of live commands to the state of a file in AWS. */
function withProfile(text: string, { state, activity, profile }: LensInput): string {
  const isBusy = activity.running !== undefined || activity.failure !== undefined;
  if (profile === undefined || isBusy || poolIdOf(state) === undefined || isOfSandbox(state)) return text;
  return l10n.t('{0} · profile {1}', text, profile);
}

function liveLenses(): readonly Lens[] {
  return [
    lens('pull', undefined, l10n.t('Bring the live pool into this file. Your comments stay.')),
    lens('compare', undefined, l10n.t('Show the live pool beside this file.')),
    lens('push', undefined, l10n.t('Change the live pool to what this file says. You see every change first.')),
  ];
}

function newPoolLenses({ formerPools: [former] }: Extract<FileState, { kind: 'new-pool' }>): readonly Lens[] {
  const tooltip = l10n.t('Create the pool that this file describes. You see everything before it is sent.');
  if (former === undefined) return [lens('create', undefined, tooltip)];
  return [
    lens('restore-id', undefined, l10n.t('Add the UserPoolId {0} to the file again.', former)),
    lens('create', l10n.t('Create New Pool…'), tooltip),
  ];
}

function emptyLenses(hasSandbox: boolean): readonly Lens[] {
  const sandbox = lens('try-sandbox', undefined, l10n.t('Try everything on a pretend pool, without an AWS account.'));
  return [
    lens('pull-any', undefined, l10n.t('Pick a pool of your account and bring it into this file.')),
    ...(hasSandbox ? [sandbox] : []),
  ];
}

function templateLens(): Lens {
  return lens('choose-template', undefined, l10n.t('Begin with a whole file to fill in.'));
}

function trustLenses(): readonly Lens[] {
  const title = l10n.t('Pull, compare and push are off until you trust this workspace');
  const why = l10n.t('The settings of this workspace could send your requests elsewhere.');
  return [lens('manage-trust', titled('workspace-untrusted', title), why), lens('manage-trust', undefined, why)];
}

function lens(step: CommandStep, title: string | undefined, tooltip: string): Lens {
  return { title: title ?? shortLabelOf(step), tooltip, step };
}

/** Adds an icon to a string, with a no-break space, because VS Code drops a normal space after it. */
function titled(icon: string, text: string): string {
  return `$(${icon})\u00a0${plain(text)}`;
}
