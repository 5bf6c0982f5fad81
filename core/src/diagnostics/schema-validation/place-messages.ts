import * as l10n from '@vscode/l10n';

/**
 * Describes where a misplaced property belongs, as a sentence.
 * @param member the property's name in messages
 * @param owner the field name of the object that the property belongs in; empty for the top level
 */
export function describePlace(member: string, owner: string): string {
  if (owner === '') return l10n.t('{0} belongs at the top level of the file.', member);
  const collection = owner.slice(0, -2);
  if (owner.endsWith('[]')) {
    return l10n.t('{0} belongs in an item of {1}.', member, collection);
  }
  return owner.endsWith('{}')
    ? l10n.t('{0} belongs in an entry of {1}.', member, collection)
    : l10n.t('{0} belongs in {1}.', member, owner);
}

/** Describes where a misplaced property may belong if several objects can contain it. */
export function describePlaces(member: string, owners: readonly string[]): string {
  const names = owners.map((owner) => (owner === '' ? l10n.t('the top level') : owner));
  return l10n.t('{0} belongs in another object.\nMove it to one of these: {1}.', member, names.join(', '));
}
