/** Members that have a different name in the service's messages (recorded 2026-09-08, badmintoncryer/cdk-preflight). */
const namesInMessages: Readonly<Record<string, string>> = {
  InviteMessageTemplate: 'inviteMessage',
  SMSMessage: 'smsMessage',
};

/** Returns the name that the service's messages use for a member. It starts with a lower-case letter. */
export function memberName(member: string): string {
  return namesInMessages[member] ?? member.charAt(0).toLowerCase() + member.slice(1);
}

/** Returns the path that the service's messages use for a member, such as `policies.passwordPolicy`. */
export function memberPath(parent: string, member: string): string {
  const name = memberName(member);
  return parent === '' ? name : `${parent}.${name}`;
}

/**
 * Returns the path that the service's messages use for a list item. The path counts items from one.
 * @param index the item's index, starting at zero
 */
export function itemPath(list: string, index: number): string {
  return `${list}.${index + 1}.member`;
}

/** Returns the path that the service's messages use for a map entry. */
export function entryPath(map: string, key: string): string {
  return `${map}.${key}.member`;
}
