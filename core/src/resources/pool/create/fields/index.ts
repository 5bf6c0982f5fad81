import type { Field, FieldRows } from '../../../field.ts';
import { fieldRows } from '../../fields/index.ts';
import { memberOrders } from '../../fields/member-orders.ts';
import { createOmissions } from './omission.ts';
import { createOnlyRows, newPoolNotes, updateNotes } from './rows.ts';

/**
 * One row for each field of CreateUserPool: the rows for UpdateUserPool, adapted to new pools, plus the rows that only
 * CreateUserPool has.
 */
export const createRows: FieldRows = Object.fromEntries(
  [...new Set([...Object.keys(fieldRows), ...Object.keys(createOnlyRows)])].map((name) => [name, rowOf(name)]),
);

function rowOf(name: string): Field {
  const { omission: _update, leftOut: _push, notes = [], ...shared } = fieldRows[name] ?? {};
  const [omission, added] = [createOmissions[name], newPoolNotes[name]];
  const applicable = [...notes.filter(({ id }) => !updateNotes.includes(id)), ...(added ? [added] : [])];
  return {
    ...shared,
    ...(applicable.length > 0 ? { notes: applicable } : {}),
    ...createOnlyRows[name],
    ...(omission ? { omission } : {}),
  };
}

/** The settings of each object in the order in which completion offers them. See {@link memberOrders}. */
export const createOrders: Readonly<Record<string, readonly string[]>> = {
  ...memberOrders,
  '': [
    'PoolName',
    // In an almost empty file, the user may be about to describe an existing pool.
    'UserPoolId',
    'UsernameAttributes',
    'AliasAttributes',
    'UsernameConfiguration',
    'Schema',
    ...(memberOrders[''] ?? []).filter((name) => !['PoolName', 'UserPoolId'].includes(name)),
  ],
  UsernameConfiguration: ['CaseSensitive'],
  'Schema[]': [
    'Name',
    'AttributeDataType',
    'Mutable',
    'Required',
    'StringAttributeConstraints',
    'NumberAttributeConstraints',
    'DeveloperOnlyAttribute',
  ],
  'Schema[].StringAttributeConstraints': ['MinLength', 'MaxLength'],
  'Schema[].NumberAttributeConstraints': ['MinValue', 'MaxValue'],
};
