import { expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { fieldRows } from '#core/resources/pool/fields';
import { createRequest, updateRequest } from '#core/resources/pool';
import { requestMembers } from '#core/resources/pool/shape';
import { parsePool } from '../../../support/parse-pool.ts';

const filled = (body: unknown): string => JSON.stringify(body, undefined, 2).replace(/\$\{\d+:([^}]*)\}/g, '$1');

it.each(createRequest.templates().map(({ label, body }) => [label, filled(body)]))(
  '%s has no errors and no warnings',
  (_, text) => {
    const diagnostics = checkDocument(parsePool(text)).filter(({ severity }) => severity !== 'information');
    expect(
      diagnostics.map(({ severity, code }) => `${severity} ${code}`).filter((one) => !one.startsWith('hint')),
    ).toEqual([]);
  },
);

it('templates have the pool ID as the first tab stop', () => {
  for (const { body } of updateRequest.templates()) expect(JSON.stringify(body)).toMatch(/^\{"UserPoolId":"\$\{1:/);
});

it('templates for new pools have no ID, and their first tab stop is the name', () => {
  const existing = updateRequest.templates().map(({ label }) => label);
  const added = createRequest.templates().filter(({ label }) => !existing.includes(label));
  expect(added).toHaveLength(3);
  for (const { body } of added) expect(JSON.stringify(body)).toMatch(/^\{"PoolName":"\$\{1:(?!.*UserPoolId)/);
});

it('one template has every setting of a new pool', () => {
  const { body } = updateRequest.templates().find(({ label }) => label === 'Existing pool: all settings')!;
  const expected = requestMembers.filter((name) => fieldRows[name]?.default !== undefined);
  expect(Object.keys(body as object).sort()).toEqual(['UserPoolId', 'PoolName', ...expected].sort());
});
