import { memberOf, without, type JsonObject } from '../../../json/index.ts';
import { POOL_ID } from '../../../aws/pool-ids/index.ts';
import type { Clone } from '../../live/kind.ts';
import { createOnlySettings } from '../create/described.ts';
import { toRequest } from '../normalize/index.ts';
import { objectsIn } from './attributes.ts';

/** The maximum number of attributes in a request (API reference: Schema). */
const MAX_ATTRIBUTES = 50;

/**
 * Returns the request that creates a copy of a described pool. Standard attributes that have only default values are
 * omitted, as are AWS's own tags. SMS is the only kind of MFA that can be turned on when a pool is created.
 * @param described the `UserPool` object of DescribeUserPool's response
 */
export function clonePool(described: JsonObject): Clone {
  const { MfaConfiguration: mode, ...request } = without(toRequest(described), POOL_ID);
  const keepsMfa = mode === undefined || mode === 'OFF' || memberOf(request, 'SmsConfiguration') !== undefined;
  const permanent = createOnlySettings(described);
  const attributes = objectsIn(permanent, 'Schema');
  return {
    request: {
      ...request,
      ...(keepsMfa && mode !== undefined ? { MfaConfiguration: mode } : {}),
      ...permanent,
      ...(attributes.length > 0 ? { Schema: attributes.slice(0, MAX_ATTRIBUTES) } : {}),
    },
    mfaMode: keepsMfa || typeof mode !== 'string' ? undefined : mode,
    surplus: attributes.slice(MAX_ATTRIBUTES),
  };
}
