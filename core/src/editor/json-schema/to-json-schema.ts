import * as l10n from '@vscode/l10n';
import { fieldAt, usefulOrder, type Field } from '../../resources/pool/fields/index.ts';
import { isJsonObject, valueAt, type JsonValue, type Path } from '../../json/index.ts';
import {
  enumValues,
  fieldNameOf,
  membersOf,
  requestShape,
  type MemberShape,
  type Shape,
} from '../../resources/pool/shape/index.ts';
import { SCHEMA_MEMBER } from '../../diagnostics/schema-validation/index.ts';
import { awsText } from './aws-text.ts';
import { describeEntry, describeMember, describeValue } from './describe.ts';
import type { JsonSchema } from './json-schema.ts';
import { limitKeywords } from './limits.ts';
import { toPlainText } from './plain-text.ts';
import { skeletonOf, starterOf } from './skeleton.ts';
import { templates } from './templates.ts';
import { typeWord } from './type-texts.ts';

/** Where in the request a schema is made for. */
interface Place {
  readonly path: Path;
  /** What a new pool has here. */
  readonly default: JsonValue | undefined;
}

/**
 * The request of UpdateUserPool as a JSON Schema (draft-07) for editors: completion, hover, skeletons. It is generous:
 * members that it does not know are allowed, since findings speak of them. Built anew at each call; keep what it gives.
 */
export function toJsonSchema(): JsonSchema {
  const description = l10n.t('An Amazon Cognito user pool: one UpdateUserPool request.');
  const schema = schemaOf(requestShape, { path: [], default: undefined });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description,
    ...schema,
    properties: {
      [SCHEMA_MEMBER]: { type: 'string', description: l10n.t('Read by editors, never sent.'), doNotSuggest: true },
      ...schema.properties,
    },
    defaultSnippets: templates(),
  };
}

function schemaOf(shape: Shape, place: Place): JsonSchema {
  switch (shape.kind) {
    case 'structure':
      return structureSchema(shape.name, place);
    case 'map':
      return mapSchema(shape.value, place);
    case 'list':
      return listSchema(shape.item, place);
    case 'enum':
      return { type: 'string', ...setKeywords(enumValues(shape.name), place) };
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

function structureSchema(structure: string, place: Place): JsonSchema {
  const members = Object.entries(membersOf(structure));
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
  const field = fieldAt(place.path);
  const markdown = describeMember({
    name,
    fieldName: nameOf(place.path),
    structure,
    shape,
    required,
    field,
    default: place.default,
    text: awsText(structure, name),
  });
  const skeleton = skeletonOf(shape, nameOf(place.path), place.default);
  const deprecated = field.deprecated !== undefined || member.deprecated;
  return {
    ...schemaOf(shape, place),
    ...limitKeywords(field, shape),
    ...(shape.kind === 'list' && field.isSet ? { uniqueItems: true } : {}),
    ...(skeleton ? { defaultSnippets: [skeleton] } : firstValue(field, shape, place)),
    ...described(markdown),
    ...(deprecated ? { deprecated } : {}),
    completionDetail: [
      typeWord(shape),
      ...(required ? [l10n.t('required')] : []),
      ...(deprecated ? [l10n.t('deprecated')] : []),
    ].join(', '),
    suggestSortText: sortText(name, place.path, required ? 0 : deprecated ? 2 : 1),
  };
}

/** The value that is put in for a number, a text, true or false. */
function firstValue(field: Field, shape: Shape, place: Place): JsonSchema {
  if (place.default !== undefined) return { default: place.default };
  if (field.starter !== undefined) return { defaultSnippets: [starterOf(field.starter)] };
  const least = limitKeywords(field, shape).minimum;
  return least === undefined ? {} : { examples: [least] };
}

function mapSchema(value: Shape, place: Place): JsonSchema {
  const known = isJsonObject(place.default) ? Object.keys(place.default) : [];
  const map = fieldAt(place.path);
  const entry = (name: string): JsonSchema => {
    const here = below(place, name);
    const field = fieldAt(here.path);
    const skeleton = skeletonOf(value, nameOf(here.path), here.default);
    const markdown = describeEntry({
      owner: lastName(place.path),
      fieldName: nameOf(here.path),
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
  const here: Place = { path: [...place.path, 0], default: first };
  const field = fieldAt(here.path);
  const skeleton = skeletonOf(item, nameOf(here.path), first);
  const markdown = describeEntry({
    owner: lastName(place.path),
    fieldName: nameOf(here.path),
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

/** What each value of a fixed set does, the most useful one first. */
function valueTexts(values: readonly string[], place: Place): Readonly<Record<string, string>> {
  const field = fieldOfSet(place);
  const order = Object.keys(field.values ?? {});
  const name = nameOf(ownerOf(place));
  return Object.fromEntries(
    [...order.filter((value) => values.includes(value)), ...values.filter((value) => !order.includes(value))].map(
      (value) => [value, describeValue(name, field, value)],
    ),
  );
}

/** What is known of the values of a list's items stands in the list's own row. */
const ownerOf = ({ path }: Place): Path => (typeof path.at(-1) === 'number' ? path.slice(0, -1) : path);
const fieldOfSet = (place: Place): Field => fieldAt(ownerOf(place));

function described(markdown: string): JsonSchema {
  return { markdownDescription: markdown, description: toPlainText(markdown) };
}

/** Sorts a member by its group, and in that by usefulness. */
function sortText(name: string, path: Path, group: number): string {
  return `${group}${rank(usefulOrder(nameOf(path.slice(0, -1))).indexOf(name))}`;
}

/** A place in an order as a text that sorts so; what is in no order comes last. */
function rank(index: number): string {
  return String(index < 0 ? 99 : index).padStart(2, '0');
}

function below(place: Place, name: string): Place {
  const path = [...place.path, name];
  return { path, default: fieldAt(path).default ?? valueAt(place.default, [name]) };
}

const nameOf = (path: Path): string => fieldNameOf(path) ?? '';
const lastName = (path: Path): string => String(path.at(-1));
