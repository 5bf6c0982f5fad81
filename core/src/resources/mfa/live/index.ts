import type { LiveKind } from '../../live/kind.ts';
import { mfa } from '../index.ts';
import { toRequest, withoutFactorsIfOff } from '../normalize.ts';
import { memberOf } from '../../../json/index.ts';
import { MODE } from '../shape.ts';
import { problems } from './problems.ts';
import { risks } from './risks.ts';
import { serviceErrorOf } from './service-errors.ts';

/**
 * The live part of MFA settings: read with GetUserPoolMfaConfig, changed with SetUserPoolMfaConfig. A description is
 * the response of GetUserPoolMfaConfig with the pool's UserPoolId added, because the response does not contain it.
 */
export const mfaLive: LiveKind = {
  ...mfa,
  describe: {
    normalize: toRequest,
    facts: () => ({ account: undefined, owner: undefined, hasDomain: false }),
    unsendable: () => ({}),
  },
  mergeIntoFile: (_, live) => live,
  targetOf: (file, live, fill) => fill(file, withoutFactorsIfOff(live, memberOf({ ...live, ...file }, MODE))),
  requestFor: (_, target) => target,
  isFilledIn: () => false,
  planNotes: () => [],
  risks,
  problems,
  serviceErrorOf,
};
