import * as l10n from '@vscode/l10n';
import { insertFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { FACTORS } from '../../pool/rules/sign-in/first-factor-password-missing.ts';
import { MODE, MULTI_FACTOR, PASSKEYS } from '../shape.ts';
import { firstFactorPlace } from './factors.ts';

const FACTOR = `${PASSKEYS}.FactorConfiguration`;

export const mfaOnWebauthnNeedsMulti: Rule = {
  code: 'mfa-on-webauthn-needs-multi',
  severity: 'error',
  title: "MFA is required and passkeys are a first factor, but they don't count as MFA",
  why: 'Cognito rejects this combination: “Cannot set WebAuthn factor configuration to SINGLE_FACTOR if MFA is required and WebAuthn is an allowed first auth factor”. The request itself must have MULTI_FACTOR_WITH_USER_VERIFICATION, even if the pool already has it.',
  evidence: 'measured',
  source: 'https://github.com/go-to-k/cdkd/issues/2064',
  members: [MODE, FACTOR],
  siblings: ['pool'],
  *check(mfa) {
    if (mfa.text(MODE) !== 'ON' || mfa.text(FACTOR) === MULTI_FACTOR) return;
    const factor = mfa
      .sibling('pool')
      ?.texts(FACTORS)
      .find(({ text }) => text === 'WEB_AUTHN');
    if (!factor) return;
    const path = FACTOR.split('.');
    yield {
      message: l10n.t(
        'Passkeys are a first factor of the pool, so with MFA ON they must count as MFA.\nSet FactorConfiguration to MULTI_FACTOR_WITH_USER_VERIFICATION, or MfaConfiguration to OPTIONAL.',
      ),
      path: mfa.has(FACTOR) ? path : [MODE],
      related: [firstFactorPlace(factor.path)],
      fixes: [{ ...insertFix(path, MULTI_FACTOR), preferred: true }, insertFix([MODE], 'OPTIONAL')],
    };
  },
};
