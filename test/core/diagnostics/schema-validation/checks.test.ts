import { expect, it } from 'vitest';
import { fieldRows } from '#core/resources/pool/fields';
import { requestFields } from '#core/resources/pool/shape';
import { structureChecks } from '../../../support/structure-checks.ts';

const byCode = new Map(structureChecks.map((check) => [check.code, check]));

it.each(Object.entries(fieldRows))('has a rule for every limit of %s, with its severity', (member, row) => {
  for (const { code, severity = 'error' } of [...(row.limits ?? []), ...(row.keyLimits ?? [])]) {
    expect(byCode.get(code)?.severity, code).toBe(severity);
    expect(byCode.get(code)?.members).toContain(member);
  }
  if (row.requiredCode !== undefined) expect(byCode.get(row.requiredCode)?.members).toContain(member);
});

it('the table of structural rules names only settings of the request', () => {
  const named = structureChecks.flatMap(({ members }) => members);
  expect(named.filter((member) => !requestFields().has(member))).toEqual([]);
});
