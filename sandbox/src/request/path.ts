/** Members that the service calls by another name in its messages (recorded 2026-09-08, badmintoncryer/cdk-preflight). */
const namesInMessages: Readonly<Record<string, string>> = {
  InviteMessageTemplate: 'inviteMessage',
  SMSMessage: 'smsMessage',
};

/** Returns the name that a member has in the service's messages: with the first letter in lower case. */
export function memberName(member: string): string {
  return namesInMessages[member] ?? member.charAt(0).toLowerCase() + member.slice(1);
}

/** Returns the service's name for the place of a member, such as `policies.passwordPolicy`. Items count from one. */
export function memberPath(parent: string, member: string): string {
  const name = memberName(member);
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
