import { expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { parseDocument } from '#core/document';
import { fieldRows } from '#core/resources/pool/fields';
import { templates } from '#core/editor/json-schema';
import { requestMembers } from '#core/resources/pool/shape';

const filled = (body: unknown): string => JSON.stringify(body, undefined, 2).replace(/\$\{\d+:([^}]*)\}/g, '$1');

it.each(templates().map(({ label, body }) => [label, filled(body)]))('%s has no errors and no warnings', (_, text) => {
  const findings = checkDocument(parseDocument(text)).filter(({ severity }) => severity !== 'information');
  expect(findings.map(({ severity, code }) => `${severity} ${code}`).filter((one) => !one.startsWith('hint'))).toEqual(
    [],
  );
});

it('ask for the id first', () => {
  for (const { body } of templates()) expect(JSON.stringify(body)).toMatch(/^\{"UserPoolId":"\$\{1:/);
});

it('with everything have each setting that a new pool has', () => {
  const { body } = templates().find(({ label }) => label.endsWith('everything a new pool has'))!;
  const expected = requestMembers.filter((name) => fieldRows[name]?.default !== undefined);
  expect(Object.keys(body as object).sort()).toEqual(['UserPoolId', 'PoolName', ...expected].sort());
});
