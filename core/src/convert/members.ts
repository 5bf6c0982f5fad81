import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { accessOf, renamedMembers } from '../resources/pool/fields/index.ts';
import { jsonEquals, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isReturned } from './cloudformation.ts';

/** Something that a file loses, and why: words in the user's language that go behind its name in brackets. */
export interface Dropped {
  readonly path: Path;
  readonly why: string;
}

/** Members that go by another name in the request: in DescribeUserPool's answer, in the CloudFormation resource. */
export const otherNames: Readonly<Record<string, string>> = { ...renamedMembers, UserPoolName: 'PoolName' };

/** Why no request takes a top-level member; undefined for one that is taken, goes by another name or is unknown. */
export function whyForeign(member: string): string | undefined {
  switch (accessOf(member)) {
    case 'read-only':
      return readOnly();
    case 'create-only':
      return l10n.t('fixed when a pool is created');
    case 'cloudformation':
      return isReturned(member) ? readOnly() : setWithMfaConfig();
    case 'mfa-config':
      return setWithMfaConfig();
    case 'answer':
      return l10n.t('about the answer');
    case 'template':
      return aroundResource();
    case 'updatable':
    case 'renamed':
    case 'unknown':
      return undefined;
  }
}

const readOnly = (): string => l10n.t('read-only');
const setWithMfaConfig = (): string => l10n.t('set with SetUserPoolMfaConfig');

/** Why what stands around a CloudFormation resource goes. */
export const aroundResource = (): string => l10n.t('CloudFormation only');

/** Why a member goes that says what another one says in its place. */
export const thereToo = (other: string): string => l10n.t('{0} is there, too', other);

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
      if (!jsonEquals(kept, value)) dropped.push({ path, why: thereToo(own) });
    } else if (why !== undefined) {
      edits.push({ kind: 'remove', path });
      dropped.push({ path, why });
    } else {
      members.push([name, value]);
    }
  }
  return { members: Object.fromEntries(members), edits, dropped };
}
