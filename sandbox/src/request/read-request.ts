import { invalidParameter, serialization } from '../errors.ts';
import { checkTypes } from './check-types.ts';
import { findViolations } from './limits/violations.ts';
import { structureShape, type SdkSchema } from './shape.ts';

/** A request body that satisfies the SDK's schema and the service's limits. */
export interface ReadRequest {
  /** The members known to the SDK. */
  readonly request: unknown;
  /** The accepted members unknown to the SDK. */
  readonly newer: Readonly<Record<string, unknown>>;
}

/**
 * Validates a request body.
 *
 * @param schema the SDK's runtime schema of the request
 * @param acceptUnknownMembers top-level members to accept although they are unknown to the SDK
 * @throws SerializationException for a wrong JSON type or null; InvalidParameterException for an unknown member or a
 * value outside its limits
 */
export function readRequest(
  schema: SdkSchema,
  body: unknown,
  acceptUnknownMembers: readonly string[] = [],
): ReadRequest {
  const shape = structureShape(schema);
  const isNewer = (member: string): boolean => !shape.members.has(member) && acceptUnknownMembers.includes(member);
  const { request, newer } = split(body, isNewer);
  checkTypes(shape, request);
  const found = findViolations(shape, request);
  if (found.length > 0) throw invalidParameter(report(found));
  return { request, newer };
}

function split(body: unknown, isNewer: (member: string) => boolean): ReadRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return { request: body, newer: {} };
  const members: readonly [string, unknown][] = Object.entries(body);
  const newer = members.filter(([member]) => isNewer(member));
  const nothing = newer.find(([, value]) => value === null);
  if (nothing) throw serialization(`Unexpected null (at '${nothing[0]}')`);
  const request = members.filter(([member]) => !isNewer(member));
  return { request: Object.fromEntries(request), newer: Object.fromEntries(newer) };
}

function report(found: readonly string[]): string {
  const errors = found.length === 1 ? '1 validation error' : `${found.length} validation errors`;
  return `${errors} detected: ${found.join('; ')}`;
}
