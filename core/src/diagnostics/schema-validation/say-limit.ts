import * as l10n from '@vscode/l10n';
import type { LengthLimit, Limit } from '../../resources/field.ts';
import type { JsonValue } from '../../json/index.ts';
import { nameOf, outsideCharset } from './characters.ts';
import { charactersIn, countOf } from './limits.ts';

/** What the service replaces with a code. Another placeholder is an example, whose words are the user's. */
const CODE_PLACEHOLDER = '{####}';

/**
 * What a value breaks of a limit, as a sentence about its member.
 * @param member as messages name it
 * @param value one that breaks the limit
 */
export function sayLimit(limit: Limit, member: string, value: JsonValue): string {
  const text = typeof value === 'string' ? value : '';
  switch (limit.kind) {
    case 'range':
      return l10n.t('{0} must be between {1} and {2}; it is {3}.', member, limit.min, limit.max, JSON.stringify(value));
    case 'length':
      return sayLength(limit, member, charactersIn(text));
    case 'count':
      return sayCount(limit, member, countOf(value) ?? 0);
    case 'pattern':
      return l10n.t(limit.message, member);
    case 'contains':
      return limit.placeholder === CODE_PLACEHOLDER
        ? l10n.t('{0} must contain {####}, where the service puts the code.', member)
        : l10n.t('{0} must contain a link with words of its own, such as {1}.', member, limit.placeholder);
    case 'charset':
      return l10n.t(
        '{0} contains a character that the service rejects: {1}.',
        member,
        nameOf(outsideCharset(text) ?? ''),
      );
  }
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

function sayLength({ min, max }: Bounds, member: string, characters: number): string {
  if (characters > max) return l10n.t('{0} may have at most {1} characters; it has {2}.', member, max, characters);
  return min === 1
    ? l10n.t('{0} must have at least 1 character; it has {1}.', member, characters)
    : l10n.t('{0} must have at least {1} characters; it has {2}.', member, min, characters);
}

function sayCount({ min, max }: Bounds, member: string, entries: number): string {
  if (entries > max) return l10n.t('{0} may have at most {1} entries; it has {2}.', member, max, entries);
  return min === 1
    ? l10n.t('{0} needs at least 1 entry; it has {1}.', member, entries)
    : l10n.t('{0} needs at least {1} entries; it has {2}.', member, min, entries);
}

/** What the name of a map's entry breaks of a limit, as a sentence. @param entry the entry, as messages name it */
export function sayNameLimit({ min, max }: LengthLimit, entry: string, name: string): string {
  const characters = charactersIn(name);
  if (characters > max) {
    return l10n.t('The name of {0} may have at most {1} characters; it has {2}.', entry, max, characters);
  }
  return min === 1
    ? l10n.t('The name of {0} must have at least 1 character; it has {1}.', entry, characters)
    : l10n.t('The name of {0} must have at least {1} characters; it has {2}.', entry, min, characters);
}
