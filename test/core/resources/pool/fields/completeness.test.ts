import { expect, it } from 'vitest';
import {
  createOnlyMembers,
  fieldRows,
  otherMembers,
  readOnlyMembers,
  renamedMembers,
  memberOrders,
} from '#core/resources/pool/fields';
import { rules } from '#core/resources/pool/rules';
import { requestFields, requestMembers, requestShape } from '#core/resources/pool/shape';
import { structureChecks } from '../../../../support/structure-checks.ts';

const members = [...requestFields().keys()].filter((name) => !/(\[\]|\{\})$/.test(name));
const rows = Object.keys(fieldRows).filter((name) => !/(\[\]|\{\})$/.test(name));

it('includes all 25 settings of UpdateUserPool, including the newest ones', () => {
  expect(requestMembers.length).toBeGreaterThanOrEqual(25);
  expect(members).toEqual(
    expect.arrayContaining([
      'DcrConfiguration.EnableStatus',
      'AcrConfiguration',
      'KeyConfiguration.KmsKeyArn',
      'IssuerConfiguration.Type',
      'SmsConfiguration.EumsSms.CallerArn',
    ]),
  );
});

it('has a row for each setting of the request, at every depth', () => {
  expect(members.filter((member) => !rows.includes(member))).toEqual([]);
});

it('has no row for a setting that the request does not have', () => {
  const fields = [...requestFields().keys()];
  expect(Object.keys(fieldRows).filter((row) => !fields.includes(row))).toEqual([]);
});

it('includes each setting that occurs only when a pool is created or described', () => {
  const known = [...createOnlyMembers, ...readOnlyMembers, ...Object.keys(renamedMembers)];
  expect([...otherMembers].sort()).toEqual([...known].sort());
});

it('sorts the settings of every object by frequency of use', () => {
  for (const [name, shape] of [['', requestShape] as const, ...requestFields()]) {
    if (shape.kind !== 'structure') continue;
    expect([...(memberOrders[name] ?? [])].sort(), name).toEqual(Object.keys(shape.members).sort());
  }
});

it('describes each enum value', () => {
  for (const [name, shape] of requestFields()) {
    const values = shape.kind === 'enum' ? shape.values : shape.kind === 'boolean' ? ['true', 'false'] : [];
    if (values.length === 0) continue;
    const row = fieldRows[name.replace(/\[\]$/, '')];
    expect(Object.keys(row?.values ?? {}).sort(), name).toEqual([...values].sort());
    expect((row?.notOffered ?? []).filter((value) => !values.includes(value))).toEqual([]);
  }
});

it('has notes in full sentences, with IDs that are unique within a setting and are not rule codes', () => {
  const codes = [...rules, ...structureChecks].map(({ code }) => code);
  for (const [name, { notes = [] }] of Object.entries(fieldRows)) {
    expect(new Set(notes.map(({ id }) => id)).size, name).toBe(notes.length);
    for (const { id, text } of notes) {
      expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)+$/);
      expect(codes, `${name}: ${id}`).not.toContain(id);
      expect(text, id).toMatch(/^[A-Z`].*\.$/);
    }
  }
});

it('has full sentences as summaries and as descriptions of values', () => {
  for (const [name, { summary, values = {} }] of Object.entries(fieldRows)) {
    for (const text of [...(summary === undefined ? [] : [summary]), ...Object.values(values)]) {
      expect(text, name).toMatch(/^[A-Z`].*[.`]$/);
    }
  }
});
