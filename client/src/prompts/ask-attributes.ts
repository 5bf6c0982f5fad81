import * as vscode from 'vscode';
import type { JsonObject } from '#core/json';
import { pick } from './quick-input.ts';
import { inputInStep } from './step-input.ts';
import { pickInStep } from './step-pick.ts';
import { askInSteps, BACK, type Step, type StepPlace } from './steps.ts';

const TYPES = ['String', 'Number', 'Boolean', 'DateTime'] as const;

type Type = (typeof TYPES)[number];

/** The maximum length of an attribute's name (API reference: SchemaAttributeType). */
const MAX_NAME_LENGTH = 20;

/** The maximum number of attributes in a request (API reference: CustomAttributes). */
const MAX_ATTRIBUTES = 25;

/**
 * Asks for custom attributes, one at a time.
 * @param existing the pool's custom attributes, in the form that descriptions use
 * @returns the attributes in the form that requests use; undefined if the user cancels
 */
export async function askAttributes(
  poolName: string,
  existing: readonly JsonObject[],
): Promise<readonly JsonObject[] | undefined> {
  const added: JsonObject[] = [];
  for (;;) {
    const title = vscode.l10n.t('Add a custom attribute to {0}', poolName);
    const taken = [...existing.map(({ Name: name }) => name), ...added.map(customName)];
    const attribute = await askAttribute(title, taken);
    if (!attribute) return undefined;
    added.push(attribute);
    if (added.length === MAX_ATTRIBUTES) return added;
    const review = {
      label: vscode.l10n.t('Review'),
      detail: vscode.l10n.t("You can review everything before it's sent."),
    };
    const more = { label: vscode.l10n.t('Add Another Attribute…') };
    const next = await pick([review, more], {
      title: vscode.l10n.t('Add custom attributes to {0}', poolName),
      placeHolder: names(added),
      ignoreFocusOut: true,
    });
    if (!next) return undefined;
    if (next === review) return added;
  }
}

/** The answers of the steps. */
interface Draft {
  readonly name: string;
  readonly type: Type;
  readonly mutable: boolean;
  readonly bounds: JsonObject;
}

async function askAttribute(title: string, taken: readonly unknown[]): Promise<JsonObject | undefined> {
  // The user may come back to the first step.
  let typed = '';
  const steps: readonly Step<Draft>[] = [
    async (draft, place) => {
      const prompt = vscode.l10n.t('Name, without “custom:”, which Cognito adds. It can never be changed.');
      const problemOf = (text: string): string | undefined => problemOfName(withoutPrefix(text), taken);
      const name = await inputInStep({ title, place, prompt, value: typed, problemOf });
      if (name === BACK || name === undefined) return name;
      typed = name;
      return { ...draft, name: withoutPrefix(name) };
    },
    async (draft, place) => {
      const placeholder = vscode.l10n.t('Type of custom:{0}', draft.name);
      const picked = await pickInStep({ title, placeholder, place, items: types() });
      return picked && picked !== BACK ? { ...draft, type: picked.type } : picked;
    },
    async (draft, place) => {
      const placeholder = vscode.l10n.t("Can the value of custom:{0} be changed after it's set?", draft.name);
      const picked = await pickInStep({ title, placeholder, place, items: mutability() });
      return picked && picked !== BACK ? { ...draft, mutable: picked.mutable } : picked;
    },
    async (draft, place) => {
      const bounds = await askBounds(title, draft, place);
      return bounds && bounds !== BACK ? { ...draft, bounds } : bounds;
    },
  ];
  const answers = await askInSteps<Draft>({ name: '', type: 'String', mutable: true, bounds: {} }, steps);
  if (!answers) return undefined;
  const { name, type, mutable, bounds } = answers;
  return { Name: name, AttributeDataType: type, Mutable: mutable, ...bounds };
}

/** Removes the prefix that Cognito adds to the name of a custom attribute. */
const withoutPrefix = (name: string): string => name.replace(/^custom:/, '');

function problemOfName(name: string, taken: readonly unknown[]): string | undefined {
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u.test(name)) {
    return vscode.l10n.t('Use letters, digits, symbols and punctuation without spaces.');
  }
  if (/^(?:custom|dev):/.test(name)) return vscode.l10n.t('Remove the prefix: Cognito adds it.');
  if (name.length > MAX_NAME_LENGTH) return vscode.l10n.t('Use at most {0} characters.', MAX_NAME_LENGTH);
  return taken.includes(`custom:${name}`) ? vscode.l10n.t('The pool already has custom:{0}.', name) : undefined;
}

const types = (): readonly (vscode.QuickPickItem & { readonly type: Type })[] => {
  const inTokens = vscode.l10n.t('a string in tokens');
  const descriptions: Readonly<Record<Type, string>> = {
    String: vscode.l10n.t('supported everywhere'),
    Number: vscode.l10n.t('an integer'),
    Boolean: inTokens,
    DateTime: inTokens,
  };
  return TYPES.map((type) => ({ label: type, description: descriptions[type], type }));
};

const mutability = (): readonly (vscode.QuickPickItem & { readonly mutable: boolean })[] => [
  {
    label: vscode.l10n.t('Yes'),
    detail: vscode.l10n.t('Needed if an identity provider maps the attribute.'),
    mutable: true,
  },
  {
    label: vscode.l10n.t('No'),
    detail: vscode.l10n.t('The value can only be set when a user is created, and can never be changed.'),
    mutable: false,
  },
];

/** Asks for the range of allowed values. @returns undefined if the user cancels; empty if there is no range */
async function askBounds(
  title: string,
  { name, type }: Draft,
  place: StepPlace,
): Promise<JsonObject | typeof BACK | undefined> {
  if (type !== 'String' && type !== 'Number') return {};
  const prompt =
    type === 'String'
      ? vscode.l10n.t(
          'Minimum and maximum length of custom:{0}, for example 0..256. Leave it empty for no limits.',
          name,
        )
      : vscode.l10n.t('Minimum and maximum of custom:{0}, for example 1..100. Leave it empty for no limits.', name);
  const problemOf = (typed: string): string | undefined => problemOfBounds(typed, type);
  const text = await inputInStep({ title, place, prompt, value: '', problemOf });
  if (text === BACK || text === undefined) return text;
  const [low, high] = boundsIn(text) ?? [];
  if (low === undefined || high === undefined) return {};
  return type === 'String'
    ? { StringAttributeConstraints: { MinLength: low, MaxLength: high } }
    : { NumberAttributeConstraints: { MinValue: low, MaxValue: high } };
}

function boundsIn(text: string): readonly [low: string, high: string] | undefined {
  const [, low, high] = /^\s*(-?\d+)\s*\.\.\s*(-?\d+)\s*$/.exec(text) ?? [];
  return low === undefined || high === undefined ? undefined : [low, high];
}

function problemOfBounds(text: string, type: Type): string | undefined {
  if (text.trim() === '') return undefined;
  const bounds = boundsIn(text)?.map(Number);
  const [low, high] = bounds ?? [];
  if (low === undefined || high === undefined) return vscode.l10n.t('Enter two numbers with “..” between them.');
  if (low > high) return vscode.l10n.t('The first number must not be greater than the second.');
  return type === 'String' && (low < 0 || high > 2048)
    ? vscode.l10n.t('A length must be between 0 and 2048.')
    : undefined;
}

const customName = ({ Name: name }: JsonObject): string => `custom:${typeof name === 'string' ? name : ''}`;
const names = (added: readonly JsonObject[]): string => added.map(customName).join(', ');
