import * as l10n from '@vscode/l10n';
import { arnKinds } from '../../../../aws/arns/index.ts';
import type { JsonValue } from '../../../../json/index.ts';
import type { Recipe } from '../recipe.ts';
import type { Writer } from '../writer.ts';

/** Lambda triggers. */
export const triggerRecipes: readonly Recipe[] = [
  {
    id: 'custom-email-sender',
    title: () => l10n.t('Emails by a function of yours'),
    about: () =>
      l10n.t(
        'A Lambda function sends every email, for example through another provider, and Cognito sends none. It gets the codes encrypted with the key, which must be symmetric. Cognito must be allowed to call the function (`aws lambda add-permission`), and the function to decrypt with the key.',
      ),
    members: (write) => ({
      LambdaConfig: { CustomEmailSender: versioned(write, 'V1_0', 'send-email'), KMSKeyID: key(write) },
    }),
    keeps: ['LambdaConfig.KMSKeyID'],
  },
  {
    id: 'custom-sms-sender',
    title: () => l10n.t('SMS by a function of yours'),
    about: () =>
      l10n.t(
        'A Lambda function sends every SMS, for example through another provider, and Cognito sends none. It gets the codes encrypted with the key, which must be symmetric. Cognito must be allowed to call the function (`aws lambda add-permission`), and the function to decrypt with the key.',
      ),
    members: (write) => ({
      LambdaConfig: { CustomSMSSender: versioned(write, 'V1_0', 'send-sms'), KMSKeyID: key(write) },
    }),
    keeps: ['LambdaConfig.KMSKeyID'],
  },
  {
    id: 'custom-challenges',
    title: () => l10n.t('Sign-in with challenges of your own'),
    about: () =>
      l10n.t(
        'Three Lambda functions decide together how a user signs in: one says which challenge comes next, one makes it, one checks the answer. App clients must allow the flow `ALLOW_CUSTOM_AUTH`, and Cognito must be allowed to call the functions (`aws lambda add-permission`).',
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
    title: () => l10n.t('Access tokens with claims of your own'),
    about: () =>
      l10n.t(
        'A Lambda function changes ID tokens and access tokens before they are issued. It needs the feature plan Essentials or Plus. Cognito must be allowed to call the function (`aws lambda add-permission`).',
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
