import * as l10n from '@vscode/l10n';
import type { Edit } from '../document/index.ts';
import { accessOf, renamedMembers } from '../resources/pool/fields/index.ts';
import { jsonEquals, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isReturned } from './cloudformation.ts';

/**
 * A value that a conversion drops. The reason, in the user's language, is shown in parentheses after the value's name.
 */
export interface Dropped {
  readonly path: Path;
  readonly why: string;
  /** Whether the user may have chosen the value, although it looks like a sample value of a skeleton. */
  readonly mayBeChosen?: boolean;
}

/**
 * The request's names for settings that have a different name in the DescribeUserPool response or the CloudFormation
 * resource.
 */
export const otherNames: Readonly<Record<string, string>> = { ...renamedMembers, UserPoolName: 'PoolName' };

/**
 * Returns the reason why a request cannot contain a top-level property. Returns undefined if a request can contain it,
 * possibly under a different name, or if the property is unknown.
 */
export function explainUnsupported(member: string): string | undefined {
  switch (accessOf(member)) {
    case 'read-only':
      return readOnly();
    case 'create-only':
      return l10n.t('set only at creation');
    case 'cloudformation':
      return isReturned(member) ? readOnly() : inMfaFile();
    case 'mfa-config':
      return inMfaFile();
    case 'answer':
      return l10n.t('metadata of the response');
    case 'template':
      return cloudFormationOnly();
    case 'updatable':
    case 'renamed':
    case 'unknown':
      return undefined;
  }
}

const readOnly = (): string => l10n.t('read-only');
const inMfaFile = (): string => l10n.t('set in a *.userpoolmfa.json file');

/** Returns the reason to drop a CloudFormation-only value from a pool in another format. */
export const cloudFormationOnly = (): string => l10n.t('CloudFormation only');

/** Returns the reason to drop a setting that duplicates another one. */
export const alsoPresent = (other: string): string => l10n.t('{0} is also present', other);

/** A pool's settings under the request's names. */
export interface RequestMembers {
  readonly members: JsonObject;
  readonly edits: readonly Edit[];
  readonly dropped: readonly Dropped[];
  /** See `Conversion`. Default: false. */
  readonly isFilledIn?: boolean;
}

/**
 * Renames settings to the request's names, and removes those that a request cannot contain. If a setting is present
 * under both names, keeps the value under the request's name.
 * @param creates whether the request may create a pool; if so, the settings that only CreateUserPool has are kept
 */
export function toRequestMembers(source: JsonObject, creates = false): RequestMembers {
  const members: [string, JsonValue][] = [];
  const edits: Edit[] = [];
  const dropped: Dropped[] = [];
  const taken = new Set(Object.keys(source));
  for (const [name, value] of Object.entries(source)) {
    const path = [name];
    const own = Object.hasOwn(otherNames, name) ? otherNames[name] : undefined;
    const isKept = own !== undefined || (creates && accessOf(name) === 'create-only');
    const why = isKept ? undefined : explainUnsupported(name);
    if (own !== undefined && !taken.has(own)) {
      taken.add(own);
      members.push([own, value]);
      edits.push({ kind: 'rename', path, name: own });
    } else if (own !== undefined) {
      edits.push({ kind: 'remove', path });
      const kept = memberOf(source, own) ?? members.find(([member]) => member === own)?.[1];
      if (!jsonEquals(kept, value)) dropped.push({ path, why: alsoPresent(own) });
    } else if (why !== undefined) {
      edits.push({ kind: 'remove', path });
      dropped.push({ path, why });
    } else {
      members.push([name, value]);
    }
  }
  return { members: Object.fromEntries(members), edits, dropped };
}
