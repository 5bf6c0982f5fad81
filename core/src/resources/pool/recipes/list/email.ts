import * as l10n from '@vscode/l10n';
import { arnKinds } from '../../../../aws/arns/index.ts';
import { sesRegionsOf } from '../../../../aws/regions/index.ts';
import { verifiesNewNumbers } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';
import type { Writer } from '../writer.ts';

/** Email, and the messages sent by email. */
export const emailRecipes: readonly Recipe[] = [
  {
    id: 'email-through-ses',
    title: () => l10n.t('Email through Amazon SES'),
    about: () =>
      l10n.t(
        'Emails go out through Amazon SES in your own account, with your address as the sender, and without the limit of 50 a day that the default sender has. SES must have verified the domain or address in that Region, and your account there must be out of the SES sandbox. Who pushes needs `iam:CreateServiceLinkedRole`.',
      ),
    members: (write) => ({ EmailConfiguration: emailThroughSes(write) }),
  },
  {
    id: 'verified-email',
    title: () => l10n.t('Verified email addresses'),
    about: () =>
      l10n.t(
        'Who signs up gets a code by email and verifies the address with it. A new address counts once it is confirmed, and a forgotten password is set anew with a code to the verified address.',
      ),
    members: (write) => ({
      AutoVerifiedAttributes: ['email'],
      VerificationMessageTemplate: {
        DefaultEmailOption: 'CONFIRM_WITH_CODE',
        EmailSubject: write.stop('Your verification code'),
        EmailMessage: 'Your verification code is {####}.',
      },
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Priority: 1, Name: 'verified_email' }] },
    }),
    keeps: ['VerificationMessageTemplate', 'UserAttributeUpdateSettings', 'AccountRecoverySetting'],
    // With both a legacy text and the template's, it is not known which one the service uses.
    isApplicable: (pool) =>
      !verifiesNewNumbers(pool) && !pool.has('EmailVerificationMessage') && !pool.has('EmailVerificationSubject'),
  },
  {
    id: 'invitation-only',
    title: () => l10n.t('Users by invitation only'),
    about: () =>
      l10n.t(
        'There is no sign-up: an administrator creates every user, who gets a user name and a temporary password by email.',
      ),
    members: (write) => ({
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: {
          EmailSubject: write.stop('Your new account'),
          EmailMessage: 'Your user name is {username}, your temporary password {####}',
        },
      },
    }),
  },
];

function emailThroughSes(write: Writer) {
  const allowed = write.region === undefined ? [] : sesRegionsOf(write.region).regions;
  const region = allowed.find((name) => name === write.region) ?? allowed[0];
  // The same tab stop in two places: typing in one changes both.
  const domain = write.stop('example.com');
  return {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: write.arn(arnKinds.identity, domain, region),
    From: `no-reply@${domain}`,
  };
}
