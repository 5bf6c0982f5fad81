import { POOL_ID_PATTERN } from '../aws/pool-ids/index.ts';
import type { Field } from './field.ts';
import { length, pattern } from './limits.ts';

/** The row of the setting that identifies the pool. All requests for existing pools have this setting. */
export const poolIdRow: Field = {
  summary: 'ID of the user pool: its Region, an underscore and an identifier. Pull and push use this Region.',
  requiredCode: 'user-pool-id-required',
  requiredMessage: 'UserPoolId is missing.\nAdd the ID of an existing pool, such as "eu-west-1_AbCdEf123".',
  limits: [
    length(1, 55, 'user-pool-id-format'),
    pattern(
      POOL_ID_PATTERN,
      {
        form: 'a Region, an underscore, and letters and digits: eu-west-1_AbCdEf123',
        message: '{0} must consist of a Region, an underscore, and letters and digits: eu-west-1_AbCdEf123.',
      },
      'user-pool-id-format',
    ),
  ],
};
