import * as l10n from '@vscode/l10n';
import { accessOf, WRAPPER, type Access } from '../fields/index.ts';
import { afresh, type Remember } from '../findings/index.ts';
import { isJsonObject, memberOf, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { impossiblePlaceholders, SAMPLE_KEY } from './placeholders.ts';

/** A form, other than that of a pool file, in which people have a pool's configuration. */
export type FormKind = 'described' | 'create-input' | 'skeleton' | 'cloudformation';

/** What a form is called: of CloudFormation's there are three. */
export type FormName = 'description' | 'create-input' | 'skeleton' | 'template' | 'resource' | 'properties';

/** What a file holds in place of a request. */
export interface Form {
  readonly kind: FormKind;
  readonly name: FormName;
  /** The member that shows it. */
  readonly telling: Path;
  /** Where the pool's members stand; undefined where they cannot be told: `obstacle` says why. */
  readonly content: Path | undefined;
  /** A sentence. */
  readonly obstacle?: string;
}

const POOL_RESOURCE = 'AWS::Cognito::UserPool';

/** The fewest values that no request can have which make a file a skeleton, and not a request with slips in it. */
const SKELETON = 5;

/**
 * The form that a file is in; undefined for a pool file, also for one with slips in it: a read-only member or two, a
 * text that is empty.
 * @param remember gives the file for each of its members
 */
export function formOf(root: JsonObject, remember = afresh(root)): Form | undefined {
  return wrappedForm(root) ?? bareForm(root, remember);
}

/** Whether a form holds its pool below other members: a file in that form has nothing at its top that can be sent. */
export function isWrapped({ content }: Form): boolean {
  return content === undefined || content.length > 0;
}

/**
 * Whether what is said of the form of a file says enough of a member at its top: of all in a form that holds the pool
 * below other members, else of those that are no part of a request, which its conversion deals with.
 */
export function isToldByForm(form: Form | undefined, name: string): boolean {
  if (!form) return false;
  return isWrapped(form) || form.telling[0] === name || !['updatable', 'unknown'].includes(accessOf(name));
}

/** Whether a value is a resource of a CloudFormation template; of a type, where one is given. */
export function isResource(value: JsonValue | undefined, type?: string): value is JsonObject {
  if (!isJsonObject(value)) return false;
  const own = memberOf(value, 'Type');
  return typeof own === 'string' && (type === undefined ? own.includes('::') : own === type);
}

function wrappedForm(root: JsonObject): Form | undefined {
  const resources = memberOf(root, 'Resources');
  if (isJsonObject(resources) && isTemplate(root, resources)) return templateForm(resources);
  if (isResource(root, POOL_RESOURCE)) return resourceForm(['Type'], []);
  const [pool, another] = poolsIn(root);
  if (pool !== undefined && another === undefined) return resourceForm([pool], [pool]);
  const answered = memberOf(root, WRAPPER);
  return isJsonObject(answered) && !isResource(answered)
    ? { kind: 'described', name: 'description', telling: [WRAPPER], content: [WRAPPER] }
    : undefined;
}

function isTemplate(root: JsonObject, resources: JsonObject): boolean {
  return (
    Object.hasOwn(root, 'AWSTemplateFormatVersion') || Object.values(resources).some((resource) => isResource(resource))
  );
}

function templateForm(resources: JsonObject): Form {
  const form = { kind: 'cloudformation', name: 'template', telling: ['Resources'] } as const;
  const pools = poolsIn(resources);
  const [pool] = pools;
  if (pool !== undefined && pools.length === 1) return { ...form, content: ['Resources', pool, 'Properties'] };
  const obstacle =
    pool === undefined
      ? l10n.t('It has no user pool.')
      : l10n.t('It has {0} user pools: keep one of them and remove the others.', pools.length);
  return { ...form, content: undefined, obstacle };
}

function resourceForm(telling: Path, resource: Path): Form {
  return { kind: 'cloudformation', name: 'resource', telling, content: [...resource, 'Properties'] };
}

/** The names of the user pools among resources. */
function poolsIn(resources: JsonObject): string[] {
  return Object.keys(resources).filter((name) => isResource(resources[name], POOL_RESOURCE));
}

function bareForm(root: JsonObject, remember: Remember): Form | undefined {
  const names = Object.keys(root);
  const having = (...accesses: readonly Access[]) => names.filter((name) => accesses.includes(accessOf(name)));
  const bare = (kind: FormKind, name: FormName, telling: Path | undefined): Form | undefined =>
    telling && { kind, name, telling, content: [] };

  const placeholders = impossiblePlaceholders(root, remember);
  // A pool file that names its pool may have texts that are empty by mistake, but no sample of a key.
  const named = typeof root['UserPoolId'] === 'string' && root['UserPoolId'] !== '';
  const isSample = placeholders.some((path) => path.at(-1) === SAMPLE_KEY);
  if (placeholders.length >= SKELETON && (isSample || !named)) return bare('skeleton', 'skeleton', placeholders[0]);
  const returned = having('renamed', 'read-only', 'create-only');
  const isDescription = Object.hasOwn(root, 'Id') ? returned.length > 1 : having('renamed', 'read-only').length > 2;
  if (isDescription) return bare('described', 'description', returned.slice(0, 1));
  const hasId = Object.hasOwn(root, 'UserPoolId');
  const properties = having('cloudformation');
  if (properties.length > (hasId ? 1 : 0)) {
    return bare('cloudformation', 'properties', properties.slice(0, 1));
  }
  const fixed = having('create-only');
  return fixed.length > 0 && !hasId ? bare('create-input', 'create-input', fixed.slice(0, 1)) : undefined;
}
