import { motoTests, terraformTests } from './acceptance-tests.ts';
import { createdInTokyo, createdSchemas } from './created-schemas.ts';
import { createdPools } from './creations.ts';
import { describedPools } from './described-pools.ts';
import { mfaAndFactors } from './mfa-and-factors.ts';
import { omissions } from './omissions.ts';
import { rawCalls } from './raw-calls.ts';
import type { Recording } from './recording.ts';
import { singleReports, smsFactor } from './reports.ts';

/** All recordings of the service. */
export const recordings: readonly Recording[] = [
  rawCalls,
  omissions,
  mfaAndFactors,
  createdPools,
  createdSchemas,
  createdInTokyo,
  motoTests,
  describedPools,
  smsFactor,
  terraformTests,
  ...singleReports,
];
