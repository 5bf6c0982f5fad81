import * as l10n from '@vscode/l10n';
import type { Shape } from '../../resources/shape.ts';

/** Describes the required type of a member, as a sentence. @param member its name in messages */
export function describeType(shape: Shape, member: string): string {
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

/** Returns the title of a fix with a value that is too long to show; undefined for a type without long values. */
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
