import * as l10n from '@vscode/l10n';
import { shortJson, type JsonValue } from '../../json/index.ts';
import type { Shape } from '../../resources/shape.ts';

/** Describes the required type of a property, as a sentence. @param member its name in messages */
export function describeType(shape: Shape, member: string, value: JsonValue): string {
  switch (shape.kind) {
    case 'string':
      return l10n.t('{0} must be a string in double quotes.', member);
    case 'enum':
      return describeValues(member, shape.values, value);
    case 'number':
      return l10n.t('{0} must be an integer.', member);
    case 'boolean':
      return l10n.t('{0} must be true or false.', member);
    case 'timestamp':
      return l10n.t('{0} must be a number.', member);
    case 'structure':
    case 'map':
      return l10n.t('{0} must be an object in braces { }.', member);
    case 'list':
      return l10n.t('{0} must be a list in brackets [ ].', member);
  }
}

/** The maximum total length of the values listed in the first line of a message. */
const MAX_VALUES_LENGTH = 45;

/** Describes the values that a property can have, as a sentence. @param value the value that it has */
export function describeValues(member: string, values: readonly string[], value: JsonValue): string {
  const list = values.join(', ');
  return list.length > MAX_VALUES_LENGTH
    ? l10n.t("{0} can't be {1}.\nUse one of {2}.", member, shortJson(value), list)
    : l10n.t('{0} must be one of {1}, not {2}.', member, list, shortJson(value));
}

/** Returns the title of a fix whose value is too long to show. Returns undefined for types that have no long values. */
export function formatLongChangeTitle({ kind }: Shape): string | undefined {
  switch (kind) {
    case 'string':
      return l10n.t('Change to a string in double quotes');
    case 'structure':
    case 'map':
      return l10n.t('Change to an object in braces { }');
    case 'list':
      return l10n.t('Change to a list in brackets [ ]');
    default:
      return undefined;
  }
}
