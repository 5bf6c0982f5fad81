import * as l10n from '@vscode/l10n';
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/index.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';
import type { Shape, StructureShape } from '../../resources/shape.ts';
import type { Snippet } from './json-schema.ts';

/**
 * Creates the snippet that completion inserts for an object or list: a value that the service accepts, with a tab stop
 * for each value to change.
 * @param name the setting's field name
 * @param value the setting's value in a new pool
 * @returns undefined if the shape is neither an object nor a list
 */
export function createSkeleton(
  request: RequestSpec,
  shape: Shape,
  name: string,
  value: JsonValue | undefined,
): Snippet | undefined {
  switch (shape.kind) {
    case 'structure':
      return structureSkeleton(request, shape, name, isJsonObject(value) ? value : {});
    case 'map':
      return isJsonObject(value) && Object.keys(value).length > 0
        ? withValues('{ … }', value)
        : mapSkeleton(shape.value);
    case 'list': {
      if (Array.isArray(value) && value.length > 0) return withValues('[ … ]', value);
      return { label: '[ ]', description: l10n.t('An empty list.'), body: '^[$1]' };
    }
    default:
      return undefined;
  }
}

function structureSkeleton(
  request: RequestSpec,
  { members: all }: StructureShape,
  place: string,
  value: JsonObject,
): Snippet {
  const required = Object.entries(all).filter(([, member]) => member.required);
  const missing = required.filter(([name]) => !Object.hasOwn(value, name));
  const members: JsonObject = {
    ...Object.fromEntries(missing.map(([name, { shape }]) => [name, emptyValue(request, shape, `${place}.${name}`)])),
    ...value,
  };
  if (Object.keys(value).length > 0) return withValues('{ … }', members);
  if (missing.length === 0) return { label: '{ }', description: l10n.t('An empty object.'), body: '^{\n\t$1\n}' };
  return {
    label: '{ … }',
    description: l10n.t('An object with its required properties.'),
    body: withTabStops(members, { last: 0 }),
  };
}

function mapSkeleton(value: Shape): Snippet {
  const below = value.kind === 'string' ? '"${2:value}"' : '$2';
  return { label: '{ … }', description: l10n.t('An object with one entry.'), body: `^{\n\t"\${1:name}": ${below}\n}` };
}

const withValues = (label: string, value: JsonValue): Snippet => ({
  label,
  description: l10n.t('With the default values of a new pool.'),
  body: withTabStops(value, { last: 0 }),
});

/** Creates a snippet whose placeholder text is initially selected. */
export function createStarter(value: string | JsonObject): Snippet {
  const isText = typeof value === 'string';
  return {
    label: isText ? JSON.stringify(value) : '{ … }',
    description: isText ? l10n.t('A sample string.') : l10n.t('An object with all its properties.'),
    body: withTabStops(value, { last: 0 }),
  };
}

function emptyValue({ fields }: RequestSpec, shape: Shape, name: string): JsonValue {
  if (shape.kind === 'enum') return Object.keys(fields[name]?.values ?? {})[0] ?? shape.values[0] ?? '';
  if (shape.kind === 'number') return 1;
  if (shape.kind === 'boolean') return false;
  return shape.kind === 'list' ? [] : shape.kind === 'string' ? '' : {};
}

/** Replaces all numbers, strings and Booleans in a value with tab stops. */
function withTabStops(value: JsonValue, stops: { last: number }): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => withTabStops(item, stops));
  if (isJsonObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withTabStops(member, stops)]));
  }
  const stop = ++stops.last;
  if (typeof value !== 'string') return `^\${${stop}:${JSON.stringify(value)}}`;
  const text = JSON.stringify(value).slice(1, -1);
  return text === '' ? `^"$${stop}"` : `^"\${${stop}:${text.replace(/[\\$}]/g, '\\$&')}}"`;
}
