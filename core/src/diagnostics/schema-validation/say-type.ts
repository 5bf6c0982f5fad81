import * as l10n from '@vscode/l10n';
import type { Shape } from '../../resources/shape.ts';

/** What the value of a member must be, as a sentence. @param member as messages name it */
export function sayType(shape: Shape, member: string): string {
  switch (shape.kind) {
    case 'string':
      return l10n.t('{0} must be a string in double quotes.', member);
    case 'enum':
      return l10n.t('{0} must be one of {1}.', member, shape.values.map((value) => JSON.stringify(value)).join(', '));
    case 'number':
      return l10n.t('{0} must be a whole number.', member);
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

/** A mend that gives a member a value which is too long to be shown, as a command; undefined where none of the type is. */
export function sayLongChange({ kind }: Shape): string | undefined {
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
