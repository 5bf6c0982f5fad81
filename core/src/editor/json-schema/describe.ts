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
}

type Fact = readonly [label: string, text: string];

/** A longer default is an object, and the hovers of its settings show their defaults. */
const MAX_DEFAULT_LENGTH = 80;
/** More rules would bury the rest of the description. */
const MAX_CHECKS_LISTED = 6;

/** Describes a setting for hover and completion, as Markdown. */
export function describeMember(member: MemberFacts): string {
  const { request, name, fieldName, structure, shape, required, field } = member;
  return paragraphs(
    `**${name}**: ${required ? l10n.t('{0} (required)', typeText(shape)) : typeText(shape)}`,
    field.deprecated === undefined ? '' : `**${l10n.t('Deprecated.')}** ${l10n.t(field.deprecated)}`,
    field.summary === undefined ? member.text : l10n.t(field.summary),
    factList([
      ...omissionFact(field),
      ...(required || request.mode === 'create' ? [] : [pushFact(field)]),
      ...defaultFact(member.default),
      ...valueFacts(request, fieldName, field),
    ]),
    notesText(field),
    checksText(request, fieldName),
    `[${l10n.t('AWS reference')}](${awsPage(request, structure, name)})`,
  );
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
  /** For a map entry, the field of the map. */
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
 * Describes one value of an enum or Boolean setting, as Markdown. Empty if there is no description.
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
  const label = omission.effect === 'initial' ? l10n.t('Left out') : l10n.t('Left out of a request');
  return [[label, l10n.t(omission.text)]];
}

/** Returns the effect of our push, which does not depend on how the service handles omissions. */
function pushFact({ leftOut }: Field): Fact {
  return [
    l10n.t('Left out of the file'),
    leftOut === 'remove'
      ? l10n.t('a push takes it as removed.')
      : l10n.t('a push asks, and sends the value of the pool unless you reset it.'),
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
    l10n.t('Good to know'),
    notes.map(({ text }) => l10n.t(text)),
  );
}

function checksText(request: RequestSpec, name: string): string {
  const checks = checksOfField(request, name);
  const lines = checks.slice(0, MAX_CHECKS_LISTED).map(({ code, title }) => `${l10n.t(title)} (\`${code}\`)`);
  const more = checks.length - lines.length;
  return section(l10n.t('Checks'), more > 0 ? [...lines, l10n.t('and {0} more', more)] : lines);
}

function inline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inline(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
