import type { Check, Severity } from '../../diagnostics/types/index.ts';
import { rules } from '../../resources/pool/rules/index.ts';
import { structureChecks } from '../../diagnostics/schema-validation/index.ts';

const order: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The severest first, and of these those about the fewest members. */
const sorted: readonly Check[] = [...structureChecks, ...rules].sort(
  (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.members.length - b.members.length,
);

const checks = new Map<string, readonly Check[]>();
for (const check of sorted) {
  // A list's items and a map's entries are told with the list or map.
  for (const name of new Set(check.members.map((member) => member.replace(/(\[\]|\{\})$/, '')))) {
    checks.set(name, [...(checks.get(name) ?? []), check]);
  }
}

/**
 * The rules and structural checks that a member takes part in, the severest first.
 * @param name field name
 */
export function checksOf(name: string): readonly Check[] {
  return checks.get(name) ?? [];
}
