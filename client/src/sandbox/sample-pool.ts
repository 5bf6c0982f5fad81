import * as l10n from '@vscode/l10n';
import { parseDocument } from '#core/document';
import { SANDBOX_REGION } from '#core/aws/pool-ids';
import type { JsonObject } from '#core/json';

/** The ID of the sample pool in the sandbox. */
export const SAMPLE_POOL = `${SANDBOX_REGION}_Sample001`;

/** The deliberate mistake in the sample, for which the editor offers a quick fix. */
export const SAMPLE_MISTAKE = '{Username}';

/** Returns the text of the sample file: all settings of the pool, with comments on what to try. */
export function sampleFileText(): string {
  return `${comment(0, l10n.t('A simulated user pool. Nothing is sent to AWS.'))}
${comment(0, l10n.t('Edit, push, and restore it. A new window resets it.'))}
{
  "UserPoolId": "${SAMPLE_POOL}",
  "PoolName": "Sandbox",
  "UserPoolTier": "ESSENTIALS",
  "AdminCreateUserConfig": {
    "AllowAdminCreateUserOnly": false,
    "InviteMessageTemplate": {
      "EmailSubject": "Your new account",
${comment(6, l10n.t('Try it: fix the misspelled placeholder.'))}
      "EmailMessage": "Hello ${SAMPLE_MISTAKE}! Sign in as {username} with {####}."
    }
  },
  "Policies": {
    "PasswordPolicy": {
${comment(6, l10n.t('Try it: change this to 12 and push.'))}
      "MinimumLength": 8,
      "RequireUppercase": true,
      "RequireLowercase": true,
      "RequireNumbers": true,
      "RequireSymbols": false,
      "TemporaryPasswordValidityDays": 7
    },
    "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD"] }
  },
${comment(2, l10n.t('Try it: change this to INACTIVE and push.'))}
  "DeletionProtection": "ACTIVE",
${comment(2, l10n.t('TOTP MFA is on. To see it in a separate file, run Pull MFA Settings.'))}
  "MfaConfiguration": "OPTIONAL",
  "AutoVerifiedAttributes": ["email"],
  "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] },
  "VerificationMessageTemplate": {
    "DefaultEmailOption": "CONFIRM_WITH_CODE",
    "EmailSubject": "Your code",
    "EmailMessage": "Your code is {####}."
  },
  "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }] },
  "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" },
${comment(2, l10n.t("A push removes triggers and tags that aren't here."))}
  "LambdaConfig": {
    "PreSignUp": "arn:aws:lambda:sandbox-1:000000000000:function:check-domain"
  },
  "UserPoolTags": { "stage": "sandbox" },
  "KeyConfiguration": { "KeyType": "AWS_OWNED_KEY" },
  "IssuerConfiguration": { "Type": "ORIGINAL" }
}
`;
}

/** Formats a line comment; a translation may have several lines. */
function comment(indent: number, text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => `${' '.repeat(indent)}// ${line}`)
    .join('\n');
}

/**
 * Returns the initial content of the sandbox: the pool that the sample file describes, with an authenticator app as its
 * second factor.
 */
export function sampleSeeds(): string {
  const { UserPoolId, MfaConfiguration, ...settings } = parseDocument(sampleFileText()).root;
  const seed: JsonObject = {
    id: UserPoolId ?? SAMPLE_POOL,
    create: { ...settings, UsernameAttributes: ['email'] },
    mfa: { MfaConfiguration: MfaConfiguration ?? 'OFF', SoftwareTokenMfaConfiguration: { Enabled: true } },
  };
  return JSON.stringify([seed]);
}
