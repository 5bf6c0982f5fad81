/** Members with another name in the service's messages (recorded 2026-09-08, badmintoncryer/cdk-preflight). */
const namesInMessages: Readonly<Record<string, string>> = {
  InviteMessageTemplate: 'inviteMessage',
  SMSMessage: 'smsMessage',
};

/** Returns the name of a member in the service's messages: with a lower-case first letter. */
export function memberName(member: string): string {
  return namesInMessages[member] ?? member.charAt(0).toLowerCase() + member.slice(1);
}

/** Returns the path of a member in the service's messages, such as `policies.passwordPolicy`. Items count from one. */
export function memberPath(parent: string, member: string): string {
  const name = memberName(member);
  return parent === '' ? name : `${parent}.${name}`;
}

/** Returns the path of an item in a list, by its index from zero. */
export function itemPath(list: string, index: number): string {
  return `${list}.${index + 1}.member`;
}

/** Returns the path of an entry in a map. */
export function entryPath(map: string, key: string): string {
  return `${map}.${key}.member`;
}
