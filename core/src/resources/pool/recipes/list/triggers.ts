import * as l10n from '@vscode/l10n';
import { arnKinds } from '../../../../aws/arns/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import type { Recipe } from '../recipe.ts';
import type { Writer } from '../writer.ts';

/** Recipes for Lambda triggers. */
export const triggerRecipes: readonly Recipe[] = [
  {
    id: 'custom-email-sender',
    title: () => l10n.t('Email through your own function'),
    about: () =>
      l10n.t(
        'A Lambda function, rather than Cognito, sends all email, for example through another provider. It receives the codes, encrypted with a symmetric KMS key. Cognito needs permission to invoke the function (`aws lambda add-permission`), and the function needs permission to decrypt with the key.',
      ),
    members: (write) => ({
      LambdaConfig: { CustomEmailSender: versioned(write, 'V1_0', 'send-email'), KMSKeyID: key(write) },
    }),
    keeps: ['LambdaConfig.KMSKeyID'],
  },
  {
    id: 'custom-sms-sender',
    title: () => l10n.t('SMS through your own function'),
    about: () =>
      l10n.t(
        'A Lambda function, rather than Cognito, sends all SMS messages, for example through another provider. It receives the codes, encrypted with a symmetric KMS key. Cognito needs permission to invoke the function (`aws lambda add-permission`), and the function needs permission to decrypt with the key.',
      ),
    members: (write) => ({
      LambdaConfig: { CustomSMSSender: versioned(write, 'V1_0', 'send-sms'), KMSKeyID: key(write) },
    }),
    keeps: ['LambdaConfig.KMSKeyID'],
  },
  {
    id: 'custom-challenges',
    title: () => l10n.t('Sign-in with custom challenges'),
    about: () =>
      l10n.t(
        'Three Lambda functions control the sign-in: one selects the next challenge, one creates it, and one checks the answer. App clients must allow the `ALLOW_CUSTOM_AUTH` flow, and Cognito needs permission to invoke the functions (`aws lambda add-permission`).',
      ),
    members: (write) => ({
      LambdaConfig: {
        DefineAuthChallenge: write.function('define-auth-challenge'),
        CreateAuthChallenge: write.function('create-auth-challenge'),
        VerifyAuthChallengeResponse: write.function('verify-auth-challenge'),
      },
    }),
  },
  {
    id: 'access-token-claims',
    title: () => l10n.t('Access tokens with custom claims'),
    about: () =>
      l10n.t(
        "A Lambda function changes ID tokens and access tokens before they're issued. Requires the Essentials or Plus tier. Cognito needs permission to invoke the function (`aws lambda add-permission`).",
      ),
    members: (write) => ({
      LambdaConfig: { PreTokenGenerationConfig: versioned(write, 'V2_0', 'pre-token-generation') },
    }),
    tier: 'ESSENTIALS',
  },
];

const versioned = (write: Writer, version: string, name: string): JsonValue => ({
  LambdaVersion: version,
  LambdaArn: write.function(name),
});

const key = (write: Writer): string => write.arn(arnKinds.key, write.stop('id'));
