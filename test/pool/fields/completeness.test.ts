import { expect, it } from 'vitest';
import { createOnlyMembers, fieldRows, otherMembers, readOnlyMembers, renamedMembers } from '#pool/fields';
import { requestFields, requestMembers } from '#pool/shape';

const members = [...requestFields().keys()].filter((name) => !/(\[\]|\{\})$/.test(name));
const rows = Object.keys(fieldRows).filter((name) => !/(\[\]|\{\})$/.test(name));

it('reads all 25 members of UpdateUserPool, the newest included', () => {
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

it('has a row for each member of the request, at every depth', () => {
  expect(members.filter((member) => !rows.includes(member))).toEqual([]);
});

it('has no row for what the request does not have', () => {
  const fields = [...requestFields().keys()];
  expect(Object.keys(fieldRows).filter((row) => !fields.includes(row))).toEqual([]);
});

it('knows each member that only the creation or the description of a pool has', () => {
  const known = [...createOnlyMembers, ...readOnlyMembers, ...Object.keys(renamedMembers)];
  expect([...otherMembers].sort()).toEqual([...known].sort());
});
