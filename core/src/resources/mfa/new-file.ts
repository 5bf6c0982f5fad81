import { POOL_ID } from '../../aws/pool-ids/index.ts';
import type { JsonObject } from '../../json/index.ts';
import { MODE } from './shape.ts';

/** The settings that turn on authenticator apps. */
export const totp: JsonObject = { SoftwareTokenMfaConfiguration: { Enabled: true } };

/** Returns the content of a new MFA file that turns on authenticator apps. @param mode the MFA mode of the pool file */
export function newMfaFile(poolId: string, mode: string): JsonObject {
  return { [POOL_ID]: poolId, [MODE]: mode, ...totp };
}
