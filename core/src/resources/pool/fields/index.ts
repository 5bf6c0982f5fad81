import type { Path } from '../../../json/index.ts';
import { fieldNameOf } from '../shape/index.ts';
import type { Field, FieldRows } from './field.ts';
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
export type { Field, FieldRows, LengthLimit, Limit, Note } from './field.ts';
export { wholePattern } from './limits.ts';
export { isAwsTag, omissions, reasonToLeaveOut, type Omission } from './omission.ts';
export { isPoolId, isSandboxPool, poolRegions, regionOf, SANDBOX_REGION } from './pool-id.ts';
export { usefulOrder } from './usefulness.ts';

/** One row for each member of the request, at every depth. A test holds it against the SDK's types. */
export const fieldRows: FieldRows = withOmissions({
  ...poolRows,
  ...policyRows,
  ...lambdaRows,
  ...messageRows,
  ...deliveryRows,
  ...securityRows,
});

function withOmissions(rows: FieldRows): FieldRows {
  return Object.fromEntries(
    Object.entries(rows).map(([name, row]) => {
      const omission = omissions[name];
      return [name, omission ? { ...row, omission } : row];
    }),
  );
}

/** What is known about the member at a path; an empty row for one that the table does not have. */
export function fieldAt(path: Path): Field {
  const name = fieldNameOf(path);
  const row = name !== undefined && Object.hasOwn(fieldRows, name) ? fieldRows[name] : undefined;
  return row ?? {};
}
