import { fieldAt } from '../fields/index.ts';
import { isJsonObject, valueAt, type JsonValue, type Path } from '../json/index.ts';
import { enumValues, membersOf, requestShape, type MemberShape, type Shape } from '../shape/index.ts';
import { SCHEMA_MEMBER } from '../structure/index.ts';
import { awsText } from './aws-text.ts';
import { describeMember, typeWord } from './describe.ts';
import { readEnumTexts } from './enum-texts.ts';
import type { JsonSchema } from './json-schema.ts';
import { limitKeywords } from './limits.ts';
import { toPlainText } from './plain-text.ts';
import { skeletonOf } from './skeleton.ts';

/** Where in the request a schema is made for. */
interface Place {
  readonly path: Path;
  /** What a new pool has here. */
  readonly default: JsonValue | undefined;
  /** AWS's texts about the members above and about this member, nearest last. */
  readonly texts: readonly string[];
}

/**
 * The request of UpdateUserPool as a JSON Schema (draft-07) for editors: completion, hover, skeletons. It is generous:
 * members that it does not know are allowed, since findings speak of them. Built anew at each call; keep what it gives.
 */
export function toJsonSchema(): JsonSchema {
  const description = 'An Amazon Cognito user pool: one UpdateUserPool request.';
  const schema = schemaOf(requestShape, { path: [], default: undefined, texts: [] });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    description,
    ...schema,
    properties: {
      [SCHEMA_MEMBER]: { type: 'string', description: 'Read by editors, never sent.', doNotSuggest: true },
      ...schema.properties,
    },
    defaultSnippets: [
      {
        label: 'User pool',
        description: 'A pool file. Pull User Pool fills in the rest.',
        body: { UserPoolId: '${1:eu-west-1_AbCdEf123}' },
      },
    ],
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
      return enumSchema(shape.name, place);
    case 'number':
      return { type: 'integer' };
    case 'timestamp':
      return { type: 'number' };
    case 'string':
    case 'boolean':
      return { type: shape.kind };
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
  const text = awsText(structure, name);
  const markdown = describeMember({
    name,
    structure,
    shape,
    required,
    field,
    default: place.default,
    text,
  });
  const skeleton = skeletonOf(shape, place.default);
  return {
    ...schemaOf(shape, { ...place, texts: [...place.texts, text] }),
    ...limitKeywords(field, shape),
    ...(shape.kind === 'list' && field.isSet ? { uniqueItems: true } : {}),
    ...(skeleton ? { defaultSnippets: [skeleton] } : firstValue(shape, place)),
    markdownDescription: markdown,
    description: toPlainText(markdown),
    ...(field.deprecated === undefined && !member.deprecated
      ? {}
      : { deprecationMessage: field.deprecated ?? 'AWS no longer uses this member.' }),
    completionDetail: required ? `${typeWord(shape)}, required` : typeWord(shape),
    suggestSortText: `${required ? 0 : 1}${name}`,
  };
}

/** The value that is put in for a number, a text, true or false. */
function firstValue(shape: Shape, place: Place): JsonSchema {
  if (place.default !== undefined) return { default: place.default };
  const least = limitKeywords(fieldAt(place.path), shape).minimum;
  return least === undefined ? {} : { examples: [least] };
}

function mapSchema(value: Shape, place: Place): JsonSchema {
  const known = isJsonObject(place.default) ? Object.keys(place.default) : [];
  const entry = (name: string): JsonSchema => {
    const here = below(place, name);
    const skeleton = skeletonOf(value, here.default);
    const text = value.kind === 'structure' ? awsText(value.name) : '';
    return {
      ...schemaOf(value, here),
      ...limitKeywords(fieldAt(here.path), value),
      ...(skeleton ? { defaultSnippets: [skeleton] } : {}),
      ...(text === '' ? {} : { markdownDescription: text, description: toPlainText(text) }),
    };
  };
  const names = fieldAt(place.path).keyLimits;
  return {
    type: 'object',
    ...(known.length > 0 ? { properties: Object.fromEntries(known.map((name) => [name, entry(name)])) } : {}),
    ...(names ? { propertyNames: limitKeywords({ limits: names }, { kind: 'string' }) } : {}),
    additionalProperties: entry(''),
  };
}

function listSchema(item: Shape, place: Place): JsonSchema {
  const first = Array.isArray(place.default) ? (place.default as readonly JsonValue[])[0] : undefined;
  const here: Place = { ...place, path: [...place.path, 0], default: first };
  const skeleton = skeletonOf(item, first);
  const structure = item.kind === 'structure' ? awsText(item.name) : '';
  const text = structure === '' ? (place.texts.at(-1)?.split('\n\n')[0] ?? '') : structure;
  return {
    type: 'array',
    items: {
      ...schemaOf(item, here),
      ...limitKeywords(fieldAt(here.path), item),
      ...(skeleton ? { defaultSnippets: [skeleton] } : {}),
      ...(text === '' ? {} : { markdownDescription: text, description: toPlainText(text) }),
    },
  };
}

function enumSchema(name: string, place: Place): JsonSchema {
  const values = enumValues(name);
  const described = place.path.length === 1 ? [awsText('UserPoolType', String(place.path[0]))] : [];
  const texts = readEnumTexts(values, [...[...place.texts].reverse(), ...described]);
  return {
    type: 'string',
    enum: values,
    ...(texts.size > 0 ? { markdownEnumDescriptions: values.map((value) => texts.get(value) ?? '') } : {}),
  };
}

function below(place: Place, name: string): Place {
  const path = [...place.path, name];
  return { path, default: fieldAt(path).default ?? valueAt(place.default, [name]), texts: place.texts };
}
