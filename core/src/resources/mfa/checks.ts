import { apiPage, type StructureCheck } from '../../diagnostics/types/index.ts';
import { messageChecks, poolChecks } from '../pool/checks/index.ts';

const own: readonly StructureCheck[] = [
  {
    code: 'mfa-sms-message',
    severity: 'error',
    title: 'The SMS message for MFA lacks the code or has an invalid length',
    why: 'The message must have 6 to 140 characters and contain {####}, which Cognito replaces with the code.',
    evidence: 'documented',
    source: apiPage('SmsMfaConfigType'),
  },
  {
    code: 'mfa-email-message',
    severity: 'error',
    title: 'The email message for MFA lacks the code, has an invalid length or contains an invalid character',
    why: 'The message must have 6 to 20,000 characters and contain {####}, which Cognito replaces with the code. Cognito rejects control characters and special spaces.',
    evidence: 'documented',
    source: apiPage('EmailMfaConfigType'),
  },
  {
    code: 'mfa-email-subject',
    severity: 'error',
    title: 'The email subject for MFA has an invalid length or contains an invalid character',
    why: 'A subject must have 1 to 140 characters. Cognito rejects control characters and special spaces.',
    evidence: 'documented',
    source: apiPage('EmailMfaConfigType'),
  },
  {
    code: 'mfa-rp-length',
    severity: 'error',
    title: 'The relying party ID of passkeys has an invalid length',
    why: 'A relying party ID must have 1 to 127 characters.',
    evidence: 'documented',
    source: apiPage('WebAuthnConfigurationType'),
  },
];

/** The codes of the limits and required settings that also apply to a pool's request. */
const SHARED = ['user-pool-id-required', 'user-pool-id-format', 'sms-eums-caller'];

/** Documentation of the limits and required settings in the field table, by diagnostic code. */
export const checks: readonly StructureCheck[] = [
  ...[...poolChecks, ...messageChecks].filter(({ code }) => SHARED.includes(code)),
  ...own,
];
