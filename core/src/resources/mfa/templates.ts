import * as l10n from '@vscode/l10n';
import { PLACEHOLDER_POOL_ID, POOL_ID } from '../../aws/pool-ids/index.ts';
import type { Snippet } from '../../editor/json-schema/json-schema.ts';
import type { JsonObject } from '../../json/index.ts';
import { totp } from './new-file.ts';
import { MODE, MULTI_FACTOR } from './shape.ts';

const id: JsonObject = { [POOL_ID]: `\${1:${PLACEHOLDER_POOL_ID}}` };

/** Returns templates for whole files. A file created from one has no errors once its tab stops are filled in. */
export const templates = (): readonly Snippet[] => [
  {
    label: l10n.t('Authenticator apps, optional'),
    description: l10n.t('Users can set up an authenticator app (TOTP) as a second factor.'),
    body: { ...id, [MODE]: 'OPTIONAL', ...totp },
  },
  {
    label: l10n.t('Authenticator apps, required'),
    description: l10n.t('All users must sign in with an authenticator app (TOTP).'),
    body: { ...id, [MODE]: 'ON', ...totp },
  },
  {
    label: l10n.t('SMS and authenticator apps, optional'),
    description: l10n.t('Requires an IAM role for sending SMS, and its external ID.'),
    body: {
      ...id,
      [MODE]: 'OPTIONAL',
      ...totp,
      SmsMfaConfiguration: {
        SmsConfiguration: {
          SnsCallerArn: 'arn:aws:iam::${2:123456789012}:role/${3:cognito-sms}',
          ExternalId: '${4:external-id}',
        },
        SmsAuthenticationMessage: 'Your sign-in code is {####}.',
      },
    },
  },
  {
    label: l10n.t('Email and authenticator apps, optional'),
    description: l10n.t('Requires the Essentials or Plus tier. The pool must send email through Amazon SES.'),
    body: {
      ...id,
      [MODE]: 'OPTIONAL',
      ...totp,
      EmailMfaConfiguration: { Subject: 'Your sign-in code', Message: 'Your sign-in code is {####}.' },
    },
  },
  {
    label: l10n.t('Passkeys that count as MFA'),
    description: l10n.t('MFA is required, by passkey or authenticator app. Requires the Essentials or Plus tier.'),
    body: {
      ...id,
      [MODE]: 'ON',
      ...totp,
      WebAuthnConfiguration: {
        RelyingPartyId: '${2:login.example.com}',
        UserVerification: 'required',
        FactorConfiguration: MULTI_FACTOR,
      },
    },
  },
  {
    label: l10n.t('MFA off'),
    description: l10n.t('Users sign in without a second factor.'),
    body: { ...id, [MODE]: 'OFF' },
  },
];
