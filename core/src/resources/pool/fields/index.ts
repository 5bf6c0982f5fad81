import type { Path } from '../../../json/index.ts';
import * as request from '../../field.ts';
import type { Field, FieldRows } from '../../field.ts';
import { arnMembers } from '../arns.ts';
import { requestShape } from '../shape/index.ts';
import { omissions } from './omission.ts';
import { deliveryRows } from './rows/delivery.ts';
import { lambdaRows } from './rows/lambda.ts';
import { messageRows } from './rows/messages.ts';
import { policyRows } from './rows/policies.ts';
import { poolRows } from './rows/pool.ts';
import { securityRows } from './rows/security.ts';

export {
  accessOf,
  createOnlyMembers,
  otherMembers,
  readOnlyMembers,
  renamedMembers,
  WRAPPER,
  type Access,
} from './access.ts';
export type { Field, FieldRows, Limit } from '../../field.ts';
export { memberOrders } from './member-orders.ts';
export { isAwsTag, omissions } from './omission.ts';

/** One row for each field, at every depth. A test compares this table with the SDK's types. */
export const fieldRows: FieldRows = withTables({
  ...poolRows,
  ...policyRows,
  ...lambdaRows,
  ...messageRows,
  ...deliveryRows,
  ...securityRows,
});

/** Returns the rows, extended with the facts from the other tables. */
function withTables(rows: FieldRows): FieldRows {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => {
      const [omission, arn] = [omissions[name], arnMembers[name]];
      return [name, { ...row, ...(omission ? { omission } : {}), ...(arn ? { arn } : {}) }];
    }),
  );
}

const update = { shape: requestShape, fields: fieldRows };

/** Returns the row for the field at a path of UpdateUserPool; an empty row if the table doesn't have it. */
export const fieldAt = (path: Path): Field => request.fieldAt(update, path);
