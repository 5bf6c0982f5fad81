import * as l10n from '@vscode/l10n';
import type { LengthLimit, Limit } from '../../resources/field.ts';
import type { JsonValue } from '../../json/index.ts';
import { describeCharacter, findRejectedCharacter } from './characters.ts';
import { describeMisspelled } from './misspelled-placeholder.ts';
import { countCharacters, countEntries } from './limits.ts';

/**
 * The placeholder that the service replaces with a code. All other placeholders are links that contain example text.
 */
const CODE_PLACEHOLDER = '{####}';

/**
 * Describes how a value violates a limit, as a sentence about its property.
 * @param member the property's name in messages
 * @param value a value that violates the limit
 */
export function describeLimitViolation(limit: Limit, member: string, value: JsonValue): string {
  const text = typeof value === 'string' ? value : '';
  switch (limit.kind) {
    case 'range':
      return l10n.t('{0} must be between {1} and {2}, not {3}.', member, limit.min, limit.max, JSON.stringify(value));
    case 'length':
      return describeLength(limit, member, countCharacters(text));
    case 'count':
      return describeCount(limit, member, countEntries(value) ?? 0);
    case 'pattern':
      return l10n.t(limit.message, member);
    case 'contains':
      return describeMissing(limit, member, text);
    case 'charset':
      return l10n.t(
        '{0} contains a character that Cognito rejects: {1}.',
        member,
        describeCharacter(findRejectedCharacter(text) ?? ''),
      );
  }
}

function describeMissing(
  { placeholder, insert }: Extract<Limit, { kind: 'contains' }>,
  member: string,
  text: string,
): string {
  const { replaced } = insert(text);
  if (replaced) return describeMisspelled(member, replaced);
  return placeholder === CODE_PLACEHOLDER
    ? l10n.t('{0} must contain {####}, which Cognito replaces with the code.', member)
    : l10n.t('{0} must contain a link with text, such as {1}.', member, placeholder);
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function describeLength({ min, max }: Bounds, member: string, characters: number): string {
  if (characters > max) return l10n.t('{0} can have at most {1} characters; it has {2}.', member, max, characters);
  return min === 1
    ? l10n.t('{0} must have at least 1 character; it has {1}.', member, characters)
    : l10n.t('{0} must have at least {1} characters; it has {2}.', member, min, characters);
}

function describeCount({ min, max }: Bounds, member: string, entries: number): string {
  if (entries > max) return l10n.t('{0} can have at most {1} entries; it has {2}.', member, max, entries);
  return min === 1
    ? l10n.t('{0} must have at least 1 entry; it has {1}.', member, entries)
    : l10n.t('{0} must have at least {1} entries; it has {2}.', member, min, entries);
}

/** Describes how a map entry's name violates a limit, as a sentence. @param entry the entry's name in messages */
export function describeNameLimitViolation({ min, max }: LengthLimit, entry: string, name: string): string {
  const characters = countCharacters(name);
  if (characters > max) {
    return l10n.t('The name of {0} can have at most {1} characters; it has {2}.', entry, max, characters);
  }
  return min === 1
    ? l10n.t('The name of {0} must have at least 1 character; it has {1}.', entry, characters)
    : l10n.t('The name of {0} must have at least {1} characters; it has {2}.', entry, min, characters);
}
