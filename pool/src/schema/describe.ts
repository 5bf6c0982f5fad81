import { arnKindOf, type ArnKind } from '../arns/index.ts';
import type { Field } from '../fields/index.ts';
import type { JsonValue } from '../json/index.ts';
import { kindsTaken, messageFieldAt, placeholders } from '../message-texts/index.ts';
import { enumValues, type Shape } from '../shape/index.ts';
import { awsPage } from './aws-text.ts';
import { checksOf } from './checks.ts';
import { limitTexts } from './limits.ts';
import { factList, paragraphs, section } from './markdown.ts';
import { planText, valuePlanText } from './plan-texts.ts';
import { regionText } from './regions.ts';

/** Everything that is told about a member. */
export interface MemberFacts {
  readonly name: string;
  /** The member's field name. */
  readonly fieldName: string;
  readonly structure: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly field: Field;
  readonly default: JsonValue | undefined;
  /** AWS's text, as Markdown. */
  readonly text: string;
}

type Fact = readonly [label: string, text: string];

/** What this product's own push does, whatever the service would. */
const pushTexts = {
  keep: 'a push asks, and sends the value of the pool unless you reset it.',
  remove: 'a push takes it as removed.',
} as const;

/** A longer one is an object whose members tell their own defaults. */
const LONGEST_DEFAULT = 80;
/** More of them would bury the rest. */
const MOST_CHECKS = 6;

/** A member's description for hover and completion, as Markdown. */
export function describeMember(member: MemberFacts): string {
  const { name, fieldName, structure, shape, required, field } = member;
  return paragraphs(
    `**${name}**: ${typeText(shape)}${required ? ' (required)' : ''}`,
    field.deprecated === undefined ? '' : `**Deprecated.** ${field.deprecated}`,
    field.summary ?? member.text,
    factList([
      ...(field.omission ? [['Left out of a request', field.omission.text] as const] : []),
      ...(required ? [] : [['Left out of the file', pushTexts[field.leftOut ?? 'keep']] as const]),
      ...defaultFact(member.default),
      ...valueFacts(fieldName, field),
    ]),
    notesOf(field),
    checksText(fieldName),
    `[AWS reference](${awsPage(structure, name)})`,
  );
}

/** What an entry of a map or an item of a list is told as. */
export interface EntryFacts {
  /** The map's or list's own name. */
  readonly owner: string;
  readonly fieldName: string;
  readonly shape: Shape;
  readonly field: Field;
  readonly default: JsonValue | undefined;
  /** AWS's text, as Markdown. */
  readonly text: string;
  /** What is known of the entry's name. */
  readonly named: Field | undefined;
}

/** The description of an entry of a map, or of an item of a list, as Markdown. */
export function describeEntry(entry: EntryFacts): string {
  const { owner, fieldName, shape, field, named } = entry;
  const names = limitTexts(named?.keyLimits ?? []);
  return paragraphs(
    `**${owner}**, one ${named ? 'entry' : 'item'}: ${typeText(shape)}`,
    field.summary ?? entry.text,
    factList([
      ...(field.omission ? [['Left out of a request', field.omission.text] as const] : []),
      ...(named ? [['Left out of the file', pushTexts[field.leftOut ?? 'keep']] as const] : []),
      ...defaultFact(entry.default),
      ...(names.length === 0 ? [] : [['Name', names.join('; ')] as const]),
      ...valueFacts(fieldName, field),
    ]),
    notesOf(field),
  );
}

/**
 * What one value of a fixed set does, as Markdown; empty where nothing is known.
 * @param fieldName the member's field name, of a list that of the list
 */
export function describeValue(fieldName: string, field: Field, value: string): string {
  const text = field.values && Object.hasOwn(field.values, value) ? (field.values[value] ?? '') : '';
  return [text, valuePlanText(fieldName, value)].filter((part) => part !== '').join(' ');
}

function defaultFact(value: JsonValue | undefined): readonly Fact[] {
  const text = value === undefined ? '' : `\`${inline(value)}\``;
  return text === '' || text.length > LONGEST_DEFAULT ? [] : [['Default', text]];
}

function valueFacts(name: string, field: Field): readonly Fact[] {
  const message = messageFieldAt(name);
  const taken = message ? kindsTaken(message) : [];
  const arn = arnKindOf(name);
  const limits = [
    // The form of an ARN is told by what it names.
    ...limitTexts((field.limits ?? []).filter(({ kind }) => !arn || kind !== 'pattern')),
    ...limitTexts(field.keyLimits ?? []).map((text) => `names: ${text}`),
  ];
  const plan = planText(name);
  const region = regionText(name);
  return [
    ...(limits.length === 0 ? [] : [['Limits', limits.join('; ')] as const]),
    ...(message && taken.length > 0
      ? [['Placeholders', taken.map((kind) => placeholderText(kind, message.takes[kind])).join('; ')] as const]
      : []),
    ...(arn ? [['ARN', arnForm(arn)] as const] : []),
    ...(region === undefined ? [] : [['Region', region] as const]),
    ...(plan === undefined ? [] : [['Feature plan', plan] as const]),
  ];
}

function placeholderText(kind: keyof typeof placeholders, need: string | undefined): string {
  const { text, title } = placeholders[kind];
  return `\`${text}\` ${title.charAt(0).toLowerCase()}${title.slice(1)}${need === 'required' ? ', which must be there' : ''}`;
}

function arnForm({ service, what, regional, example }: ArnKind): string {
  return `${what}, such as \`arn:aws:${service}:${regional ? 'eu-west-1' : ''}:123456789012:${example}\``;
}

function notesOf({ notes = [] }: Field): string {
  return section(
    'Good to know',
    notes.map(({ text }) => text),
  );
}

function checksText(name: string): string {
  const checks = checksOf(name);
  const lines = checks.slice(0, MOST_CHECKS).map(({ code, title }) => `${title} (\`${code}\`)`);
  const more = checks.length - lines.length;
  return section('Checks', more > 0 ? [...lines, `and ${more} more`] : lines);
}

/** A member's type in a few words, as Markdown. */
function typeText(shape: Shape): string {
  switch (shape.kind) {
    case 'enum':
      return enumValues(shape.name)
        .map((value) => `\`${value}\``)
        .join(' | ');
    case 'list':
      return `list of ${typeText(shape.item)}`;
    case 'map':
      return `names, each with ${shape.value.kind === 'structure' ? 'an object' : typeText(shape.value)}`;
    default:
      return typeWord(shape);
  }
}

/** A member's type in one or two words, for the side of a completion list. */
export function typeWord(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return 'text';
    case 'enum':
      return 'one of a set';
    case 'number':
      return 'whole number';
    case 'timestamp':
      return 'time';
    case 'boolean':
      return 'true or false';
    case 'structure':
    case 'map':
      return 'object';
    case 'list':
      return 'list';
  }
}

function inline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => inline(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
