import type { Field } from '../fields/index.ts';
import type { JsonValue } from '../json/index.ts';
import { enumValues, type Shape } from '../shape/index.ts';
import { awsPage } from './aws-text.ts';
import { limitTexts } from './limits.ts';

/** Everything that is told about a member. */
export interface MemberFacts {
  readonly name: string;
  readonly structure: string;
  readonly shape: Shape;
  readonly required: boolean;
  readonly field: Field;
  readonly default: JsonValue | undefined;
  /** AWS's text, as Markdown. */
  readonly text: string;
}

const plans = { ESSENTIALS: 'Essentials or Plus', PLUS: 'Plus' } as const;

/** What this product's own push does, whatever the service would. */
const pushTexts = {
  keep: 'a push asks, and sends the value of the pool unless you reset it.',
  remove: 'a push takes it as removed.',
} as const;

/** A longer one is an object whose members tell their own defaults. */
const LONGEST_DEFAULT = 80;

/** A member's description for hover and completion, as Markdown. */
export function describeMember(member: MemberFacts): string {
  const { name, structure, shape, required, field } = member;
  return [
    `**${name}**: ${typeText(shape)}${required ? ' (required)' : ''}`,
    field.deprecated === undefined ? '' : `**Deprecated.** ${field.deprecated}`,
    member.text,
    facts(member)
      .map(([label, text]) => `- **${label}:** ${text}`)
      .join('\n'),
    `[AWS reference](${awsPage(structure, name)})`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function facts({ field, default: fallback, required }: MemberFacts): [string, string][] {
  const limits = [
    ...limitTexts(field.limits ?? []),
    ...limitTexts(field.keyLimits ?? []).map((text) => `names: ${text}`),
  ];
  return [
    ...(field.omission ? [['Left out of a request', field.omission.text] as [string, string]] : []),
    ...(required ? [] : [['Left out of the file', pushTexts[field.leftOut ?? 'keep']] as [string, string]]),
    ...(fallback === undefined ? [] : [['Default', `\`${inline(fallback)}\``] as [string, string]]).filter(
      ([, text]) => text.length <= LONGEST_DEFAULT,
    ),
    ...(limits.length === 0 ? [] : [['Limits', limits.join('; ')] as [string, string]]),
    ...(field.plan ? [['Feature plan', plans[field.plan]] as [string, string]] : []),
  ];
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
