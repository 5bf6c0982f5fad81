import * as l10n from '@vscode/l10n';
import { arnKinds } from '../../../../aws/arns/index.ts';
import type { JsonObject } from '../../../../json/index.ts';
import { snsRegionsOf } from '../../../../aws/regions/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import { recoversByPhone, usesMfa } from '../conditions.ts';
import type { Recipe } from '../recipe.ts';
import type { Writer } from '../writer.ts';

/** Recipes for sending SMS messages. */
export const smsRecipes: readonly Recipe[] = [
  {
    id: 'sms-through-sns',
    title: () => l10n.t('SMS through Amazon SNS'),
    about: () =>
      l10n.t(
        "Sends SMS through Amazon SNS. The role must allow `sns:Publish` and trust `cognito-idp.amazonaws.com` with the same external ID, and your account must be out of the SMS sandbox. Users report that the configuration can't be removed from a pool once it's set.",
      ),
    members: (write) => ({ SmsConfiguration: smsThroughSns(write) }),
    isApplicable: (pool) => isCompatibleWithSms(pool) && !pool.has('SmsConfiguration.EumsSms'),
  },
  {
    id: 'sms-through-end-user-messaging',
    title: () => l10n.t('SMS through AWS End User Messaging'),
    about: () =>
      l10n.t(
        'Sends SMS through AWS End User Messaging from the phone number, phone pool or sender ID that you specify. The role must allow `sms-voice:SendTextMessage` and trust `cognito-idp.amazonaws.com` with the same external ID.',
      ),
    members: (write) => ({
      SmsConfiguration: {
        EumsSms: {
          CallerArn: write.arn(arnKinds.role, write.stop('name')),
          ExternalId: write.stop('external-id'),
          OriginationIdentity: write.stop('+12065550100'),
        },
      },
    }),
    isApplicable: isCompatibleWithSms,
  },
];

function isCompatibleWithSms(pool: RequestView): boolean {
  return !(usesMfa(pool) && recoversByPhone(pool));
}

/** Returns an `SmsConfiguration` that sends through SNS. */
export function smsThroughSns(write: Writer): JsonObject {
  const allowed = write.region === undefined ? [] : snsRegionsOf(write.region).regions;
  const region = allowed.find((name) => name === write.region) ?? allowed[0];
  return {
    SnsCallerArn: write.arn(arnKinds.role, write.stop('name')),
    ExternalId: write.stop('external-id'),
    ...(region === undefined ? {} : { SnsRegion: region }),
  };
}
