import { jsonEquals, memberOf, objectIn, without, type JsonObject, type JsonValue } from '../../../json/index.ts';
import { POOL_ID } from '../../../aws/pool-ids/index.ts';
import type { Clone } from '../../live/kind.ts';
import { BUILT_IN_ATTRIBUTES, STANDARD_ATTRIBUTES, standardType } from '../create/attributes.ts';
import { toRequest } from '../normalize/index.ts';
import { schemaOf } from './attributes.ts';

/** The maximum number of attributes in a request (API reference: Schema). */
const MAX_ATTRIBUTES = 50;

/**
 * Returns the request that creates a pool like a described one. Standard attributes with all defaults are omitted, AWS's
 * own tags too. MFA without SMS cannot be set in a new pool.
 * @param described the `UserPool` object of DescribeUserPool's answer
 */
export function clonePool(described: JsonObject): Clone {
  const { MfaConfiguration: mode, ...request } = without(toRequest(described), POOL_ID);
  const keepsMfa = mode === undefined || mode === 'OFF' || memberOf(request, 'SmsConfiguration') !== undefined;
  const attributes = schemaOf(described).flatMap(toCreateForm);
  const lists = ['AliasAttributes', 'UsernameAttributes'].filter((name) => !isEmpty(memberOf(described, name)));
  const kept = [...lists, 'UsernameConfiguration'].flatMap((name): [string, JsonValue][] => {
    const value = memberOf(described, name);
    return value === undefined || value === null ? [] : [[name, value]];
  });
  return {
    request: {
      ...request,
      ...(keepsMfa && mode !== undefined ? { MfaConfiguration: mode } : {}),
      ...Object.fromEntries(kept),
      ...(attributes.length > 0 ? { Schema: attributes.slice(0, MAX_ATTRIBUTES) } : {}),
    },
    mfaMode: keepsMfa || typeof mode !== 'string' ? undefined : mode,
    surplus: attributes.slice(MAX_ATTRIBUTES),
  };
}

/** Returns an attribute of a description as a request has it. Built-in ones, and standard ones with defaults, are omitted. */
function toCreateForm(described: JsonObject): JsonObject[] {
  const name = memberOf(described, 'Name');
  if (typeof name !== 'string' || BUILT_IN_ATTRIBUTES.includes(name)) return [];
  return STANDARD_ATTRIBUTES.includes(name) ? standardForm(name, described) : [customForm(name, described)];
}

function standardForm(name: string, described: JsonObject): JsonObject[] {
  const [required, mutable] = [memberOf(described, 'Required') === true, memberOf(described, 'Mutable') === true];
  const type = standardType(name);
  const kind = boundsKind(type);
  const bounds = objectIn(described, kind);
  const hasOwnBounds = bounds !== undefined && !jsonEquals(bounds, defaultBounds(name));
  if (!required && mutable && !hasOwnBounds) return [];
  return [
    {
      Name: name,
      // The service ignores bounds of a standard attribute without its type.
      ...(hasOwnBounds ? { AttributeDataType: type } : {}),
      Mutable: mutable,
      Required: required,
      ...(hasOwnBounds ? { [kind]: bounds } : {}),
    },
  ];
}

function customForm(name: string, described: JsonObject): JsonObject {
  const isForDevelopers = memberOf(described, 'DeveloperOnlyAttribute') === true;
  const type = memberOf(described, 'AttributeDataType') ?? 'String';
  const kind = boundsKind(type);
  const bounds = kind === '' ? undefined : objectIn(described, kind);
  return {
    Name: name.replace(isForDevelopers ? /^(?:dev:)?(?:custom:)?/ : /^custom:/, ''),
    AttributeDataType: type,
    Mutable: memberOf(described, 'Mutable') === true,
    ...(isForDevelopers ? { DeveloperOnlyAttribute: true } : {}),
    ...(bounds && Object.keys(bounds).length > 0 ? { [kind]: bounds } : {}),
  };
}

function boundsKind(type: JsonValue): '' | 'StringAttributeConstraints' | 'NumberAttributeConstraints' {
  if (type === 'String') return 'StringAttributeConstraints';
  return type === 'Number' ? 'NumberAttributeConstraints' : '';
}

/** The bounds of the standard attributes in pools whose request does not set them (recorded). */
function defaultBounds(name: string): JsonObject {
  if (name === 'updated_at') return { MinValue: '0' };
  return name === 'birthdate' ? { MinLength: '10', MaxLength: '10' } : { MinLength: '0', MaxLength: '2048' };
}

const isEmpty = (list: JsonValue | undefined): boolean => !Array.isArray(list) || list.length === 0;
