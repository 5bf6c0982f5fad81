import * as l10n from '@vscode/l10n';
import { accessOf, WRAPPER } from '../resources/pool/fields/index.ts';
import { isJsonObject, memberOf, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';
import { isResource, POOL_RESOURCE } from './cloudformation.ts';
import type { FormKind, FormName } from './form.ts';
import { findKey } from './names.ts';

/** A value that contains pools, directly or in nested wrappers. */
export interface Wrapper {
  /** The format of a file with this wrapper. */
  readonly name: FormName;
  /** The path of the property that identifies the wrapper. */
  readonly evidencePath: Path;
  readonly contents: readonly Path[];
  /** The kind of the contents. If undefined, the contents are inspected to determine the kind. */
  readonly holds?: FormKind;
  /** The reason why there is nothing to convert, in a sentence. */
  readonly obstacle?: string;
}

/** Yields the wrappers that match a value, starting with the most certain match. */
export function* wrappersOf(value: JsonValue): Generator<Wrapper> {
  if (Array.isArray(value)) yield { name: 'list', evidencePath: [], contents: [...value.keys()].map((i) => [i]) };
  if (!isJsonObject(value)) return;
  for (const wrapperOf of kinds) {
    const wrapper = wrapperOf(value);
    if (wrapper) yield wrapper;
  }
}

const kinds: readonly ((root: JsonObject) => Wrapper | undefined)[] = [
  template,
  serverless,
  (root) => (isResource(root, POOL_RESOURCE) ? resources('resource', ['Type'], [['Properties']]) : undefined),
  namedResource,
  templateBody,
  (root) => member(root, ['ResourceDescription', 'Properties'], 'live-resource', 'described'),
  cloudControlList,
  describeResponse,
  (root) => (findKey(root, 'StatusCode') === undefined ? undefined : member(root, ['data'], 'description')),
  describedPools,
  bareProperties,
];

function template(root: JsonObject): Wrapper | undefined {
  const found = memberOf(root, 'Resources');
  if (!isJsonObject(found)) return undefined;
  const isTemplate =
    Object.hasOwn(root, 'AWSTemplateFormatVersion') || Object.values(found).some((resource) => isResource(resource));
  if (!isTemplate) return undefined;
  const paths = poolsIn(found).map((pool) => ['Resources', pool, 'Properties']);
  return paths.length === 0
    ? { name: 'template', evidencePath: ['Resources'], contents: [], obstacle: l10n.t('It has no user pool.') }
    : resources('template', ['Resources'], paths, isGenerated(root));
}

/** Recognizes the response of GetTemplate. If the template is a string, it could not be parsed. */
function templateBody(root: JsonObject): Wrapper | undefined {
  const body = memberOf(root, 'TemplateBody');
  if (typeof body !== 'string') return member(root, ['TemplateBody'], 'template');
  return {
    name: 'template',
    evidencePath: ['TemplateBody'],
    contents: [],
    obstacle: l10n.t("The embedded template isn't valid JSON or YAML. Paste the template itself here."),
  };
}

/** Whether the IaC generator created a template from live resources. */
function isGenerated(root: JsonObject): boolean {
  const id = valueAt(root, ['Metadata', 'TemplateId']);
  return typeof id === 'string' && id.includes(':generatedTemplate/');
}

/** Recognizes a Serverless Framework configuration. Its CloudFormation resources are an object or a list of objects. */
function serverless(root: JsonObject): Wrapper | undefined {
  const own = memberOf(root, 'resources');
  const isServerless = ['provider', 'functions', 'frameworkVersion', 'plugins'].some((name) =>
    Object.hasOwn(root, name),
  );
  if (!Object.hasOwn(root, 'service') || !(isServerless || own !== undefined)) return undefined;
  const parts: readonly Path[] = Array.isArray(own)
    ? [...own.keys()].map((i) => ['resources', i, 'Resources'])
    : [['resources', 'Resources']];
  const paths = parts.flatMap((path) => {
    const found = valueAt(root, path);
    return isJsonObject(found) ? poolsIn(found).map((pool) => [...path, pool, 'Properties']) : [];
  });
  const evidencePath = [own === undefined ? 'service' : 'resources'];
  if (paths.length > 0) return resources('serverless', evidencePath, paths);
  return {
    name: 'serverless',
    evidencePath,
    contents: [],
    obstacle: l10n.t(
      'It has no user pool in resources.Resources. If this refers to another file, use that file, or pull the live pool.',
    ),
  };
}

function namedResource(root: JsonObject): Wrapper | undefined {
  const pools = poolsIn(root);
  return pools.length === 0
    ? undefined
    : resources(
        'resource',
        pools.slice(0, 1),
        pools.map((pool) => [pool, 'Properties']),
      );
}

function poolsIn(found: JsonObject): string[] {
  return Object.keys(found).filter((name) => isResource(found[name], POOL_RESOURCE));
}

/** Returns the wrapper of pools that are CloudFormation resources. A pool without properties uses all defaults. */
function resources(name: FormName, evidencePath: Path, contents: readonly Path[], isLive = false): Wrapper {
  return { name, evidencePath, contents, holds: isLive ? 'described' : 'cloudformation' };
}

/** Recognizes Cloud Control's list of resources with their properties. */
function cloudControlList(root: JsonObject): Wrapper | undefined {
  const list = memberOf(root, 'ResourceDescriptions');
  if (!Array.isArray(list)) return undefined;
  const contents = [...list.keys()]
    .map((i) => ['ResourceDescriptions', i, 'Properties'])
    .filter((path) => isJsonObject(valueAt(root, path)));
  return { name: 'live-resource', evidencePath: ['ResourceDescriptions'], contents, holds: 'described' };
}

/** Recognizes the response of DescribeUserPool, CreateUserPool or a similar operation, in any spelling. */
function describeResponse(root: JsonObject): Wrapper | undefined {
  const name = findKey(root, WRAPPER);
  const inner = name === undefined ? undefined : memberOf(root, name);
  if (name === undefined || !isJsonObject(inner) || isResource(inner)) return undefined;
  return { name: 'description', evidencePath: [name], contents: [[name]], holds: 'described' };
}

/** Recognizes a list of complete descriptions, such as a backup. (ListUserPools returns only names.) */
function describedPools(root: JsonObject): Wrapper | undefined {
  const pools = memberOf(root, 'UserPools');
  if (!Array.isArray(pools)) return undefined;
  const contents = [...pools.keys()]
    .map((i) => ['UserPools', i])
    .filter((path) => valueAt(root, [...path, 'Policies']) !== undefined);
  return { name: 'description', evidencePath: ['UserPools'], contents, holds: 'described' };
}

/** Recognizes a resource's properties when the resource's type is missing. */
function bareProperties(root: JsonObject): Wrapper | undefined {
  const properties = memberOf(root, 'Properties');
  if (!isJsonObject(properties) || Object.hasOwn(root, 'Type') || !isPool(properties)) return undefined;
  return resources('properties', ['Properties'], [['Properties']]);
}

function member(root: JsonObject, path: Path, name: FormName, holds?: FormKind): Wrapper | undefined {
  if (!isJsonObject(valueAt(root, path))) return undefined;
  return { name, evidencePath: path.slice(0, 1), contents: [path], ...(holds ? { holds } : {}) };
}

/** Whether an object contains settings that only pools have. */
function isPool(object: JsonObject): boolean {
  return Object.keys(object).some((name) => ['updatable', 'create-only', 'cloudformation'].includes(accessOf(name)));
}
