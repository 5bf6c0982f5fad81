import type { JsonObject } from '#core/json';
import { hasMfaSettings } from '#core/resources/mfa-factors';
import type { Blocker } from '#core/sync';

/** A next step for a user who needs an MFA factor: open, pull or create the pool's MFA file. */
export type MfaStep = 'open-mfa' | 'pull-mfa' | 'create-mfa';

/** The codes of blockers that a change to the MFA settings can remove. */
const CODES = ['mfa-on-needs-factor', 'mfa-optional-needs-factor', 'mfa-on-webauthn-first-factor'];

/**
 * Returns the step that helps with the blockers of a pool file. Returns undefined if the MFA settings are not the
 * reason.
 * @param hasFile whether the pool has an MFA file
 * @param mfa the pool's MFA settings as described; undefined if they are not known
 */
export function mfaStepFor(
  blockers: readonly Blocker[],
  hasFile: boolean,
  mfa: JsonObject | undefined,
): MfaStep | undefined {
  if (!blockers.some(({ code }) => CODES.includes(code))) return undefined;
  if (hasFile) return 'open-mfa';
  return mfa && hasMfaSettings(mfa) ? 'pull-mfa' : 'create-mfa';
}
