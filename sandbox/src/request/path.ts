/**
 * The service's way to name a place in a request: members in camel case with only the first letter lowered
 * (`policies.passwordPolicy`, `adminCreateUserConfig.inviteMessageTemplate.sMSMessage`), items counted from one.
 */
export function memberPath(parent: string, member: string): string {
  const name = member.charAt(0).toLowerCase() + member.slice(1);
  return parent === '' ? name : `${parent}.${name}`;
}

/** The place of an item in a list, by its index from zero. */
export function itemPath(list: string, index: number): string {
  return `${list}.${index + 1}.member`;
}

/** The place of an entry in a map. */
export function entryPath(map: string, key: string): string {
  return `${map}.${key}.member`;
}
