import type { RequestSpec } from '../resources/request-spec.ts';
import { shapeChecks } from './schema-validation/shape-checks.ts';
import type { Check, Severity } from './types/index.ts';

/** Returns all checks for a request: those derived from its shape and limits, and the rules. */
export function checksOf(request: RequestSpec): readonly Check[] {
  return [...structureChecksOf(request), ...request.rules];
}

/** Returns the checks derived from a request's shape and limits. */
export function structureChecksOf({ checks, fields }: RequestSpec): readonly Check[] {
  const membersByCode = new Map<string, string[]>();
  for (const [member, { limits = [], keyLimits = [], requiredCode }] of Object.entries(fields)) {
    for (const code of new Set([requiredCode, ...[...limits, ...keyLimits].map((limit) => limit.code)])) {
      if (code !== undefined) membersByCode.set(code, [...(membersByCode.get(code) ?? []), member]);
    }
  }
  return [...shapeChecks, ...checks].map((check) => ({ ...check, members: membersByCode.get(check.code) ?? [] }));
}

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const byField = new WeakMap<RequestSpec, ReadonlyMap<string, readonly Check[]>>();

/**
 * Returns the checks that read a field, sorted by severity (most severe first) and then by the number of fields they
 * read (fewest first).
 */
export function checksOfField(request: RequestSpec, fieldName: string): readonly Check[] {
  let known = byField.get(request);
  if (!known) byField.set(request, (known = groupByField(request)));
  return known.get(fieldName) ?? [];
}

function groupByField(request: RequestSpec): ReadonlyMap<string, readonly Check[]> {
  const sorted = checksOf(request).toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.members.length - b.members.length,
  );
  const found = new Map<string, readonly Check[]>();
  for (const check of sorted) {
    // Checks of a list's items or a map's entries are listed under the list or map itself.
    for (const name of new Set(check.members.map((member) => member.replace(/(\[\]|\{\})$/, '')))) {
      found.set(name, [...(found.get(name) ?? []), check]);
    }
  }
  return found;
}
