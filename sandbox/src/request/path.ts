/** Members with different names in the service's messages (recorded 2026-09-08, badmintoncryer/cdk-preflight). */
const namesInMessages: Readonly<Record<string, string>> = {
  InviteMessageTemplate: 'inviteMessage',
  SMSMessage: 'smsMessage',
};

/** Returns a member's name in the service's messages, which starts with a lower-case letter. */
export function memberName(member: string): string {
  return namesInMessages[member] ?? member.charAt(0).toLowerCase() + member.slice(1);
}

/** Returns a member's path in the service's messages, such as `policies.passwordPolicy`. */
export function memberPath(parent: string, member: string): string {
  const name = memberName(member);
  return parent === '' ? name : `${parent}.${name}`;
}

/**
 * Returns a list item's path in the service's messages, which count from one.
 * @param index the item's index, starting at zero
 */
export function itemPath(list: string, index: number): string {
  return `${list}.${index + 1}.member`;
}

/** Returns a map entry's path in the service's messages. */
export function entryPath(map: string, key: string): string {
  return `${map}.${key}.member`;
}
