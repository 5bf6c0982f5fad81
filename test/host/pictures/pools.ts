import type { Sandbox } from '../../../sandbox/src/index.ts';

/** The pool in the screenshots, and its file. */
export const POOL = 'eu-west-1_Customers';
export const FILE = 'customers.userpool.json';

export function createCustomers({ pools }: Sandbox): void {
  pools.create(
    {
      PoolName: 'Customers',
      UserPoolTier: 'ESSENTIALS',
      DeletionProtection: 'ACTIVE',
      AutoVerifiedAttributes: ['email'],
      Policies: {
        PasswordPolicy: {
          MinimumLength: 10,
          RequireUppercase: true,
          RequireLowercase: true,
          RequireNumbers: true,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 7,
        },
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN', 'EMAIL_OTP'] },
      },
      LambdaConfig: { PreSignUp: 'arn:aws:lambda:eu-west-1:123456789012:function:check-domain' },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: false },
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailSubject: 'Your code for the shop',
        EmailMessage: 'Welcome! Your code is {####}.',
      },
      UserPoolTags: { team: 'shop' },
    },
    { id: POOL, mfa: { MfaConfiguration: 'OPTIONAL', SoftwareTokenMfaConfiguration: { Enabled: true } } },
  );
}

/** The file that was pulled from the pool, with comments that its owner added. */
export const customers = `// The sign-up of the web shop. Ask Ada before you push.
{
  "UserPoolId": "${POOL}",
  "PoolName": "Customers",
  "UserPoolTier": "ESSENTIALS",
  "DeletionProtection": "ACTIVE",
  "Policies": {
    "PasswordPolicy": {
      // Agreed with the security team: never below 10.
      "MinimumLength": 10,
      "RequireUppercase": true,
      "RequireLowercase": true,
      "RequireNumbers": true,
      "RequireSymbols": false,
      "TemporaryPasswordValidityDays": 7
    },
    "SignInPolicy": {
      "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN", "EMAIL_OTP"]
    }
  },
  "MfaConfiguration": "OPTIONAL",
  "AutoVerifiedAttributes": ["email"],
  "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": [] },
  "LambdaConfig": {
    "PreSignUp": "arn:aws:lambda:eu-west-1:123456789012:function:check-domain"
  },
  "AccountRecoverySetting": {
    "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }]
  },
  "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": false },
  "EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" },
  "VerificationMessageTemplate": {
    "DefaultEmailOption": "CONFIRM_WITH_CODE",
    "EmailSubject": "Your code for the shop",
    "EmailMessage": "Welcome! Your code is {####}."
  },
  "KeyConfiguration": { "KeyType": "AWS_OWNED_KEY" },
  "IssuerConfiguration": { "Type": "ORIGINAL" },
  "UserPoolTags": { "team": "shop" }
}
`;
