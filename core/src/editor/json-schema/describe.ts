import * as l10n from '@vscode/l10n';
import type { ArnKind } from '../../aws/arns/index.ts';
import type { Field } from '../../resources/field.ts';
import type { JsonValue } from '../../json/index.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Shape } from '../../resources/shape.ts';
import { awsPage } from './aws-text.ts';
import { checksOfField } from '../../diagnostics/checks.ts';
import { limitTexts } from './limits.ts';
import { factList, paragraphs, section } from './markdown.ts';
import { typeText } from './type-texts.ts';

/** The input for a setting's description. */
export interface MemberFacts {
  readonly request: RequestSpec;
  readonly name: string;
  readonly fieldName: string;
  readonly structure: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly field: Field;
  readonly default: JsonValue | undefined;
  /** AWS's description, as Markdown. */
  readonly text: string;
  /** The URI of the document that explains the rules. */
  readonly ruleLink: string | undefined;
}

type Fact = readonly [label: string, text: string];

/**
 * The maximum length of a default to show. A longer default is an object; hovers for the object's settings show their
 * individual defaults.
 */
const MAX_DEFAULT_LENGTH = 80;

/**
 * Returns the first line of a setting's hover: the setting's name and type. (Completion items already display both.)
 */
export function headingOf({ name, shape, required }: Pick<MemberFacts, 'name' | 'shape' | 'required'>): string {
  return `**${name}**: ${required ? l10n.t('{0} (required)', typeText(shape)) : typeText(shape)}`;
}

/** Describes a setting for hover and completion, as Markdown, with the most important information first. */
export function describeMember(member: MemberFacts): string {
  const { request, name, fieldName, structure, required, field } = member;
  return paragraphs(
    field.deprecated === undefined ? '' : `**${l10n.t('Deprecated.')}** ${l10n.t(field.deprecated)}`,
    field.summary === undefined ? member.text : l10n.t(field.summary),
    valueList(member),
    factList([
      ...defaultFact(member.default),
      ...omissionFact(field),
      ...(required || request.mode === 'create' ? [] : [pushFact(field)]),
      ...valueFacts(request, fieldName, field),
    ]),
    notesText(field),
    [
      ...rulesLink(request, fieldName, member.ruleLink),
      `[${l10n.t('AWS reference')}](${awsPage(request, structure, name)})`,
    ].join(' · '),
  );
}

/** Lists enum values with their descriptions, one per line. Returns an empty string if no value has a description. */
function valueList({ request, fieldName, shape, field }: MemberFacts): string {
  const known = valuesOf(shape);
  const order = Object.keys(field.values ?? {});
  const offered = [
    ...order.filter((value) => known.includes(value)),
    ...known.filter((value) => !order.includes(value)),
  ];
  const lines = offered
    .filter((value) => !field.notOffered?.includes(value))
    .map((value) => ({ value, text: describeValue(request, fieldName, field, value) }));
  if (lines.every(({ text }) => text === '')) return '';
  return lines.map(({ value, text }) => (text === '' ? `- \`${value}\`` : `- \`${value}\`: ${text}`)).join('\n');
}

function valuesOf(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'enum':
      return shape.values;
    case 'boolean':
      return ['true', 'false'];
    case 'list':
      return valuesOf(shape.item);
    default:
      return [];
  }
}

/** The input for the description of a map entry or list item. */
export interface EntryFacts {
  readonly request: RequestSpec;
  readonly owner: string;
  readonly fieldName: string;
  readonly shape: Shape;
  readonly field: Field;
  readonly default: JsonValue | undefined;
  /** AWS's description, as Markdown. */
  readonly text: string;
  /** The map's field if this is a map entry; otherwise, undefined. */
  readonly named: Field | undefined;
}

/** Describes a map entry or list item for hover and completion, as Markdown. */
export function describeEntry(entry: EntryFacts): string {
  const { request, owner, fieldName, shape, field, named } = entry;
  const names = limitTexts(named?.keyLimits ?? []);
  return paragraphs(
    named
      ? l10n.t('**{0}**, one entry: {1}', owner, typeText(shape))
      : l10n.t('**{0}**, one item: {1}', owner, typeText(shape)),
    field.summary === undefined ? entry.text : l10n.t(field.summary),
    factList([
      ...omissionFact(field),
      ...(named && request.mode === 'update' ? [pushFact(field)] : []),
      ...defaultFact(entry.default),
      ...(names.length === 0 ? [] : [[l10n.t('Name'), names.join('; ')] as const]),
      ...valueFacts(request, fieldName, field),
    ]),
    notesText(field),
  );
}

/**
 * Describes one value of an enum or Boolean setting, as Markdown. Returns an empty string if there is no description.
 * @param fieldName the setting's field name; for a list item, the field name of the list
 */
export function describeValue(request: RequestSpec, fieldName: string, field: Field, value: string): string {
  const text = field.values && Object.hasOwn(field.values, value) ? field.values[value] : undefined;
  return [text === undefined ? '' : l10n.t(text), request.noteOnValue(fieldName, value)]
    .filter((part) => part !== '')
    .join(' ');
}

function omissionFact({ omission }: Field): readonly Fact[] {
  if (!omission) return [];
  const label = omission.effect === 'initial' ? l10n.t('If omitted') : l10n.t('If omitted from a request');
  return [[label, l10n.t(omission.text)]];
}

/** Returns what our push does if the setting is omitted, which does not depend on how the service handles omissions. */
function pushFact({ leftOut }: Field): Fact {
  return [
    l10n.t('If omitted from this file'),
    leftOut === 'remove'
      ? l10n.t('a push removes it.')
      : l10n.t("when you push, you're asked whether to keep the live value or reset it."),
  ];
}

function defaultFact(value: JsonValue | undefined): readonly Fact[] {
  const text = value === undefined ? '' : `\`${inline(value)}\``;
  return text === '' || text.length > MAX_DEFAULT_LENGTH ? [] : [[l10n.t('Default'), text]];
}

function valueFacts(request: RequestSpec, name: string, field: Field): readonly Fact[] {
  const limits = [
    ...limitTexts(field.limits ?? []),
    ...limitTexts(field.keyLimits ?? []).map((text) => l10n.t('names: {0}', text)),
  ];
  return [
    ...(limits.length === 0 ? [] : [[l10n.t('Limits'), limits.join('; ')] as const]),
    ...(field.arn ? [[l10n.t('ARN'), arnForm(field.arn)] as const] : []),
    ...request.factsOf(name),
  ];
}

function arnForm({ service, what, regional, example }: ArnKind): string {
  return l10n.t(
    '{0}, such as {1}',
    what,
    `\`arn:aws:${service}:${regional ? 'eu-west-1' : ''}:123456789012:${example}\``,
  );
}

function notesText({ notes = [] }: Field): string {
  return section(
    l10n.t('Notes'),
    notes.map(({ text }) => l10n.t(text)),
  );
}

/** Returns a link to the rules about a field. The link opens the section about the most severe rule. */
function rulesLink(request: RequestSpec, name: string, ruleLink: string | undefined): readonly string[] {
  const [first, ...others] = checksOfField(request, name);
  if (!first || ruleLink === undefined) return [];
  const text = others.length === 0 ? l10n.t('1 rule') : l10n.t('{0} rules', others.length + 1);
  return [`[${text}](${ruleLink}#${first.code})`];
}

function inline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inline(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
