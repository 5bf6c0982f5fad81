import { accessOf, renamedMembers } from '../fields/index.ts';
import type { Edit } from '../document/index.ts';
import { jsonEquals, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/** Something that a file loses, and why: words that go behind its name in brackets. */
export interface Dropped {
  readonly path: Path;
  readonly why: string;
}

/** Members that go by another name in the request: in DescribeUserPool's answer, in the CloudFormation resource. */
export const otherNames: Readonly<Record<string, string>> = { ...renamedMembers, UserPoolName: 'PoolName' };

/** Properties of the CloudFormation resource that it returns and nobody sets. */
const RETURNED = ['ProviderName', 'ProviderURL'];

/** Why no request takes a top-level member; undefined for one that is taken, goes by another name or is unknown. */
export function whyForeign(member: string): string | undefined {
  switch (accessOf(member)) {
    case 'read-only':
      return READ_ONLY;
    case 'create-only':
      return 'fixed when a pool is created';
    case 'cloudformation':
      return RETURNED.includes(member) ? READ_ONLY : MFA_CONFIG;
    case 'mfa-config':
      return MFA_CONFIG;
    case 'answer':
      return 'about the answer';
    case 'template':
      return 'CloudFormation only';
    case 'updatable':
    case 'renamed':
    case 'unknown':
      return undefined;
  }
}

const READ_ONLY = 'read-only';
const MFA_CONFIG = 'set with SetUserPoolMfaConfig';

/** A pool's members with the names of the request. */
export interface RequestMembers {
  readonly members: JsonObject;
  readonly edits: readonly Edit[];
  readonly dropped: readonly Dropped[];
}

/**
 * Renames members that the request has under another name, and takes those out that it does not have. What the request
 * has under both names keeps the value that it has under its own.
 */
export function toRequestMembers(foreign: JsonObject): RequestMembers {
  const members: [string, JsonValue][] = [];
  const edits: Edit[] = [];
  const dropped: Dropped[] = [];
  const taken = new Set(Object.keys(foreign));
  for (const [name, value] of Object.entries(foreign)) {
    const path = [name];
    const own = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
    const why = own === undefined ? whyForeign(name) : undefined;
    if (own !== undefined && !taken.has(own)) {
      taken.add(own);
      members.push([own, value]);
      edits.push({ kind: 'rename', path, name: own });
    } else if (own !== undefined) {
      edits.push({ kind: 'remove', path });
      const kept = memberOf(foreign, own) ?? members.find(([member]) => member === own)?.[1];
      if (!jsonEquals(kept, value)) dropped.push({ path, why: `${own} is there, too` });
    } else if (why !== undefined) {
      edits.push({ kind: 'remove', path });
      dropped.push({ path, why });
    } else {
      members.push([name, value]);
    }
  }
  return { members: Object.fromEntries(members), edits, dropped };
}
