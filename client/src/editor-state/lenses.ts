import * as l10n from '@vscode/l10n';
import { plain } from '../prompts/escape-label.ts';
import type { When } from './format-time.ts';
import { isOfSandbox, type KnownState, describeState, poolIdOf } from './state-text.ts';
import { joinBlocks } from '#live/messages';
import type { FileState, MfaStep } from '#live/operations';
import { labelOf, shortLabelOf, type CommandStep, type NextStep } from '../next-steps.ts';
import type { LiveActivity } from './live-runs.ts';

/** A code lens above the first line of a pool file. */
export interface Lens {
  /** The text of the lens, including its icon. */
  readonly title: string;
  readonly tooltip: string;
  /** The step to take on a click. Undefined for text that cannot be clicked. */
  readonly step?: CommandStep | undefined;
  /** An action that the last notification offered, which a click runs instead of a step. */
  readonly offer?: NextStep | undefined;
}

/** The input for the lenses of a file. */
export interface LensInput extends KnownState {
  /** Whether live commands may run in this workspace. */
  readonly trusted: boolean;
  /** Whether the user can try the sandbox. */
  readonly hasSandbox: boolean;
  /** The AWS profile of live commands on the file. Undefined for the default credentials. */
  readonly profile: string | undefined;
  /** Whether a push requires the user to type the pool's name. */
  readonly isProtected: boolean;
}

/** Returns the lenses of a file: its state, then the actions. */
export function lensesOf(input: LensInput, when: When): readonly Lens[] {
  const { state, activity, trusted, hasSandbox } = input;
  const isEmpty = state?.kind === 'empty';
  if (!trusted && !isOfSandbox(state) && !isLocal(state))
    return [...(isEmpty ? [templateLens()] : []), ...trustLenses()];
  // The language server's lens offers to convert the file. Until it is converted, no command can use it.
  if (state?.kind === 'other-format') return stateLenses(input, when).slice(0, activity.failure ? undefined : 1);
  if (state?.kind === 'placeholder') return [...stateLenses(input, when), ...offerLenses(activity)];
  if (state?.kind === 'new-pool')
    return [...stateLenses(input, when), ...offerLenses(activity), ...newPoolLenses(state)];
  if (!isEmpty) return [...stateLenses(input, when), ...offerLenses(activity), ...liveLenses(input)];
  const isQuiet = activity.running === undefined && !activity.failure;
  return [...(isQuiet ? [] : stateLenses(input, when)), templateLens(), ...emptyLenses(hasSandbox)];
}

/** Whether a file in this state is offered only commands that need no live pool. */
function isLocal(state: FileState | undefined): boolean {
  return state?.kind === 'new-pool' || state?.kind === 'other-format';
}

/**
 * Returns the state as text, followed by the suggested next step, unless a command is running or the step always has
 * its own lens.
 */
function stateLenses(input: LensInput, when: When): readonly Lens[] {
  const { icon, text, detail, next } = describeState(input, when);
  const state = { title: titled(icon, withProfile(text, input)), tooltip: detail };
  const isWorking = input.activity.running !== undefined && !input.activity.isAsking;
  if (isWorking) return [state];
  return [state, ...(isAlwaysOffered(next) ? [] : [lens(next, detail)]), ...mfaLenses(input)];
}

/** Returns the lens that leads to the MFA file, if a push would fail because of the MFA settings of the live pool. */
function mfaLenses({ state, activity }: LensInput): readonly Lens[] {
  if (state?.kind !== 'blocked' || activity.failure || activity.running !== undefined) return [];
  return state.mfaStep ? [lens(state.mfaStep, describeMfaStep(state.mfaStep))] : [];
}

function describeMfaStep(step: MfaStep): string {
  switch (step) {
    case 'open-mfa':
      return l10n.t("Open the MFA file, which sets the pool's second factors.");
    case 'pull-mfa':
      return l10n.t("Pull the live pool's MFA settings, such as its factors, into an MFA file next to this file.");
    case 'create-mfa':
      return l10n.t('Create an MFA file next to this file that turns on authenticator apps (TOTP).');
  }
}

function offerLenses({ offers }: LiveActivity): readonly Lens[] {
  return offers.map((offer) => ({ title: labelOf(offer), tooltip: tooltipOf(offer), offer }));
}

function tooltipOf(offer: NextStep): string {
  switch (offer) {
    case 'save-file':
      return l10n.t('The file has unsaved changes.');
    case 'pull-into-file':
      return l10n.t('Update this file with the restored settings. Your comments are kept.');
    case 'pull-into-files':
      return l10n.t('Update the pool file and the MFA file with the restored settings. Your comments are kept.');
    case 'show-pulled':
      return l10n.t('Show what the last pull changed in this file.');
    case 'show-dropped':
      return l10n.t('Show what the conversion dropped, and why.');
    default:
      return labelOf(offer);
  }
}

/** The steps that always have their own lens in the states that offer them. */
const ALWAYS = ['pull', 'compare', 'push', 'create', 'restore-id'] as const satisfies readonly CommandStep[];

const isAlwaysOffered = (step: CommandStep): boolean => ALWAYS.some((always) => always === step);

/** Adds the profile that live commands use to the state of a file whose pool is in AWS. */
function withProfile(text: string, { state, activity, profile }: LensInput): string {
  const isBusy = activity.running !== undefined || activity.failure !== undefined;
  if (profile === undefined || isBusy || poolIdOf(state) === undefined || isOfSandbox(state)) return text;
  return l10n.t('{0} · profile {1}', text, profile);
}

function liveLenses({ isProtected }: LensInput): readonly Lens[] {
  const push = l10n.t('Change the live pool to match this file. You review every change first.');
  const guarded = l10n.t('The pool is protected: to push, you must type its name.');
  return [
    lens('pull', l10n.t('Update this file from the live pool. Your comments are kept.')),
    lens('compare', l10n.t('Show the live pool next to this file.')),
    isProtected
      ? { ...lens('push', joinBlocks([push, guarded])), title: titled('lock', shortLabelOf('push')) }
      : lens('push', push),
  ];
}

function newPoolLenses({ formerPools: [former], pending }: Extract<FileState, { kind: 'new-pool' }>): readonly Lens[] {
  if (pending) {
    const find = l10n.t(
      'Check whether an earlier request created the pool. Then use that pool, or create another one.',
    );
    return [{ ...lens('create', find), title: l10n.t('Find or Create Pool…') }];
  }
  const tooltip = l10n.t('Create the pool that this file describes. You review everything first.');
  if (former === undefined) return [lens('create', tooltip)];
  return [
    lens('restore-id', l10n.t('Add the UserPoolId {0} to the file again.', former)),
    { ...lens('create', tooltip), title: l10n.t('Create New Pool…') },
  ];
}

function emptyLenses(hasSandbox: boolean): readonly Lens[] {
  const sandbox = lens('try-sandbox', l10n.t('Try all features with a simulated pool, without an AWS account.'));
  return [
    lens('pull-any', l10n.t('Select a pool from your account and pull it into this file.')),
    ...(hasSandbox ? [sandbox] : []),
  ];
}

function templateLens(): Lens {
  return lens('choose-template', l10n.t('Start from a template that you fill in.'));
}

function trustLenses(): readonly Lens[] {
  const title = l10n.t('Pull, compare and push are off until you trust this workspace');
  const why = l10n.t('The settings of this workspace could send your requests elsewhere.');
  return [{ title: titled('workspace-untrusted', title), tooltip: why }, lens('manage-trust', why)];
}

function lens(step: CommandStep, tooltip: string): Lens {
  return { title: shortLabelOf(step), tooltip, step };
}

/** Adds an icon to a string, with a no-break space, because VS Code drops a normal space after it. */
function titled(icon: string, text: string): string {
  return `$(${icon})\u00a0${plain(text)}`;
}
