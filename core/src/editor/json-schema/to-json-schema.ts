import * as l10n from '@vscode/l10n';
import { isJsonObject, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import { fieldAt, type Field } from '../../resources/field.ts';
import { fieldNameOf, type MemberShape, type Shape, type StructureShape } from '../../resources/shape.ts';
import { usefulOrder, type RequestSpec } from '../../resources/request-spec.ts';
import { SCHEMA_MEMBER } from '../../diagnostics/schema-validation/index.ts';
import { awsSummary, awsText } from './aws-text.ts';
import { describeEntry, describeMember, describeValue, headingOf } from './describe.ts';
import type { JsonSchema } from './json-schema.ts';
import { limitKeywords } from './limits.ts';
import { toPlainText } from './markdown.ts';
import { createSkeleton, createStarter } from './skeleton.ts';
import { typeWord } from './type-texts.ts';

/** The location of a subschema in the request. */
interface Place {
  readonly request: RequestSpec;
  readonly ruleLink: string | undefined;
  readonly path: Path;
  /** The value that a new pool has. */
  readonly default: JsonValue | undefined;
}

/**
 * Returns a request's JSON Schema (draft-07) for editors: completion, hovers, skeletons. Allows unknown settings,
 * because diagnostics report them. Creates a new schema on each call.
 * @param ruleLink the URI of the page that explains the rules
 */
export function toJsonSchema(request: RequestSpec, ruleLink?: string): JsonSchema {
  const schema = schemaOf(request.shape, { request, ruleLink, path: [], default: undefined });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description: request.description(),
    ...schema,
    properties: {
      [SCHEMA_MEMBER]: { type: 'string', description: l10n.t('Read by editors, never sent.'), doNotSuggest: true },
      ...schema.properties,
    },
    defaultSnippets: request.templates(),
  };
}

function schemaOf(shape: Shape, place: Place): JsonSchema {
  switch (shape.kind) {
    case 'structure':
      return structureSchema(shape, place);
    case 'map':
      return mapSchema(shape.value, place);
    case 'list':
      return listSchema(shape.item, place);
    case 'enum':
      return { type: 'string', ...setKeywords(shape.values, place) };
    case 'boolean':
      return { type: 'boolean', valueTexts: valueTexts(['true', 'false'], place) };
    case 'number':
      return { type: 'integer' };
    case 'timestamp':
      return { type: 'number' };
    case 'string':
      return { type: 'string' };
  }
}

function structureSchema({ name: structure, members: all }: StructureShape, place: Place): JsonSchema {
  const members = Object.entries(all);
  const required = members.filter(([, member]) => member.required).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(
      members.map(([name, member]) => [name, memberSchema(structure, name, member, below(place, name))]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: true,
  };
}

function memberSchema(structure: string, name: string, member: MemberShape, place: Place): JsonSchema {
  const { shape, required } = member;
  const { request } = place;
  const field = fieldAt(request, place.path);
  const markdown = describeMember({
    request,
    name,
    fieldName: nameOf(place),
    structure,
    shape,
    required,
    field,
    default: place.default,
    text: awsSummary(structure, name),
    ruleLink: place.ruleLink,
  });
  const skeleton =
    typeof field.starter === 'object'
      ? createStarter(field.starter)
      : createSkeleton(request, shape, nameOf(place), place.default);
  const deprecated = field.deprecated !== undefined || member.deprecated;
  return {
    ...schemaOf(shape, place),
    ...limitKeywords(field, shape),
    ...(shape.kind === 'list' && field.isSet ? { uniqueItems: true } : {}),
    ...(skeleton ? { defaultSnippets: [skeleton] } : initialValue(field, shape, place)),
    ...described(markdown),
    heading: headingOf({ name, shape, required }),
    ...(deprecated ? { deprecated } : {}),
    completionDetail: [
      typeWord(shape),
      ...(required ? [l10n.t('required')] : []),
      ...(deprecated ? [l10n.t('deprecated')] : []),
    ].join(', '),
    suggestSortText: sortText(name, place, required ? 0 : deprecated ? 2 : 1),
  };
}

function initialValue(field: Field, shape: Shape, place: Place): JsonSchema {
  if (place.default !== undefined) return { default: place.default };
  if (field.starter !== undefined) return { defaultSnippets: [createStarter(field.starter)] };
  const { minimum } = limitKeywords(field, shape);
  return minimum === undefined ? {} : { examples: [minimum] };
}

function mapSchema(value: Shape, place: Place): JsonSchema {
  const known = isJsonObject(place.default) ? Object.keys(place.default) : [];
  const { request } = place;
  const map = fieldAt(request, place.path);
  const entry = (name: string): JsonSchema => {
    const here = below(place, name);
    const field = fieldAt(request, here.path);
    const skeleton = createSkeleton(request, value, nameOf(here), here.default);
    const markdown = describeEntry({
      request,
      owner: lastName(place.path),
      fieldName: nameOf(here),
      shape: value,
      field,
      default: here.default,
      text: value.kind === 'structure' ? awsText(value.name) : '',
      named: map,
    });
    return {
      ...schemaOf(value, here),
      ...limitKeywords(field, value),
      ...(skeleton ? { defaultSnippets: [skeleton] } : {}),
      ...described(markdown),
    };
  };
  return {
    type: 'object',
    ...(known.length > 0 ? { properties: Object.fromEntries(known.map((name) => [name, entry(name)])) } : {}),
    ...(map.keyLimits ? { propertyNames: limitKeywords({ limits: map.keyLimits }, { kind: 'string' }) } : {}),
    additionalProperties: entry(''),
  };
}

function listSchema(item: Shape, place: Place): JsonSchema {
  const first = Array.isArray(place.default) ? (place.default as readonly JsonValue[])[0] : undefined;
  const { request } = place;
  const here: Place = { ...place, path: [...place.path, 0], default: first };
  const field = fieldAt(request, here.path);
  const skeleton = createSkeleton(request, item, nameOf(here), first);
  const markdown = describeEntry({
    request,
    owner: lastName(place.path),
    fieldName: nameOf(here),
    shape: item,
    field,
    default: undefined,
    text: item.kind === 'structure' ? awsText(item.name) : '',
    named: undefined,
  });
  return {
    type: 'array',
    items: {
      ...schemaOf(item, here),
      ...limitKeywords(field, item),
      ...(skeleton ? { defaultSnippets: [skeleton] } : {}),
      ...described(markdown),
    },
  };
}

function setKeywords(values: readonly string[], place: Place): JsonSchema {
  const { values: order = {}, notOffered } = fieldOfSet(place);
  const texts = valueTexts(values, place);
  const markdown = values.map((value) => texts[value] ?? '');
  return {
    enum: values,
    enumSortTexts: values.map((value) => rank(Object.keys(order).indexOf(value))),
    markdownEnumDescriptions: markdown,
    enumDescriptions: markdown.map(toPlainText),
    valueTexts: texts,
    ...(notOffered ? { notOffered } : {}),
  };
}

/** Describes the values of an enum or Boolean, starting with the most useful value. */
function valueTexts(values: readonly string[], place: Place): Readonly<Record<string, string>> {
  const field = fieldOfSet(place);
  const order = Object.keys(field.values ?? {});
  const name = nameOf(ownerOf(place));
  return Object.fromEntries(
    [...order.filter((value) => values.includes(value)), ...values.filter((value) => !order.includes(value))].map(
      (value) => [value, describeValue(place.request, name, field, value)],
    ),
  );
}

/**
 * Returns the location of the list if the subschema is for a list item, because a list's field also describes its
 * items' values.
 */
const ownerOf = (place: Place): Place =>
  typeof place.path.at(-1) === 'number' ? { ...place, path: place.path.slice(0, -1) } : place;
const fieldOfSet = (place: Place): Field => fieldAt(place.request, ownerOf(place).path);

function described(markdown: string): JsonSchema {
  return { markdownDescription: markdown, description: toPlainText(markdown) };
}

/** Returns the sort text for a setting in completion lists, which sorts settings by group and then by usefulness. */
function sortText(name: string, { request, path }: Place, group: number): string {
  const owner = nameOf({ request, path: path.slice(0, -1) });
  return `${group}${rank(usefulOrder(request, owner).indexOf(name))}`;
}

/** Formats an index as text that sorts in numeric order. -1 comes last. */
function rank(index: number): string {
  return String(index < 0 ? 99 : index).padStart(2, '0');
}

function below(place: Place, name: string): Place {
  const { request } = place;
  const path = [...place.path, name];
  return { ...place, path, default: fieldAt(request, path).default ?? valueAt(place.default, [name]) };
}

const nameOf = ({ request, path }: Pick<Place, 'request' | 'path'>): string => fieldNameOf(request, path) ?? '';
const lastName = (path: Path): string => String(path.at(-1));
