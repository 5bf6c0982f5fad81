import * as l10n from '@vscode/l10n';
import { arnKinds } from '../../../../aws/arns/index.ts';
import { sesRegionsOf } from '../../../../aws/regions/index.ts';
import { verifiesNewNumbers } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';
import type { Writer } from '../writer.ts';

/** Recipes for email and the messages sent by email. */
export const emailRecipes: readonly Recipe[] = [
  {
    id: 'email-through-ses',
    title: () => l10n.t('Email through Amazon SES'),
    about: () =>
      l10n.t(
        "Sends email through Amazon SES in your own account, with your address as the sender and without the default sender's limit of 50 emails a day. The domain or address must be verified in SES in that Region, and your account there must be out of the SES sandbox. To push, you need `iam:CreateServiceLinkedRole`.",
      ),
    members: (write) => ({ EmailConfiguration: emailThroughSes(write) }),
  },
  {
    id: 'verified-email',
    title: () => l10n.t('Verified email addresses'),
    about: () =>
      l10n.t(
        'Users verify their email address with a code at sign-up. A new address takes effect after the user confirms it, and a forgotten password is reset with a code to the verified address.',
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
    // If a file has a message text both in a legacy setting and in the template, it isn't known which one the service
    // uses.
    isApplicable: (pool) =>
      !verifiesNewNumbers(pool) && !pool.has('EmailVerificationMessage') && !pool.has('EmailVerificationSubject'),
  },
  {
    id: 'invitation-only',
    title: () => l10n.t('Users by invitation only'),
    about: () =>
      l10n.t(
        'Turns off sign-up. Administrators create all users, who get a username and a temporary password by email.',
      ),
    members: (write) => ({
      AdminCreateUserConfig: {
        AllowAdminCreateUserOnly: true,
        InviteMessageTemplate: {
          EmailSubject: write.stop('Your new account'),
          EmailMessage: 'Your username is {username} and your temporary password is {####}',
        },
      },
    }),
  },
];

function emailThroughSes(write: Writer) {
  const allowed = write.region === undefined ? [] : sesRegionsOf(write.region).regions;
  const region = allowed.find((name) => name === write.region) ?? allowed[0];
  // The same tab stop is used twice, so typing at one occurrence changes both.
  const domain = write.stop('example.com');
  return {
    EmailSendingAccount: 'DEVELOPER',
    SourceArn: write.arn(arnKinds.identity, domain, region),
    From: `no-reply@${domain}`,
  };
}
