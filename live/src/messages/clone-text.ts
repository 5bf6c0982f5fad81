import * as l10n from '@vscode/l10n';
import { regionOf } from '#core/aws/pool-ids';
import { formatPath, memberOf, type JsonObject } from '#core/json';
import { describeFactors, factorsOf, hasMfaSettings } from '#core/resources/mfa-factors';
import { toFileText, type ClonedPool, type LivePool } from '#core/sync';
import { allOf, toComments } from '#core/text';

/**
 * Returns the text of the file for a clone. Comments at the top list the parts to check and the parts that are not
 * cloned.
 * @param mfa the response of GetUserPoolMfaConfig; undefined if it could not be read
 */
export function cloneText(
  { request, arns, mfaMode, surplus }: ClonedPool,
  { poolId, poolName, account, owner }: LivePool,
  mfa?: JsonObject,
): string {
  const region = regionOf(poolId);
  const prose = [
    l10n.t('A new user pool like {0} ({1}).', poolName, poolId),
    l10n.t(
      'Not cloned: users, groups, app clients, identity providers, resource servers, the domain, branding, and the risk and log configuration.',
    ),
    ...mfaNote(mfaMode, mfa),
    ...(surplus.length === 0 ? [] : [l10n.t('Add these attributes after the pool is created: {0}.', allOf(surplus))]),
    ...(owner && Object.hasOwn(request, 'UserPoolTags')
      ? [
          l10n.t(
            "The tags say that {0} manages the pool. Remove the tags that don't apply to the new pool.",
            owner.tool,
          ),
        ]
      : []),
    ...(Object.hasOwn(request, 'SmsConfiguration')
      ? [
          l10n.t(
            'The role in SmsConfiguration might trust only that pool (aws:SourceArn) or its external ID. Cognito would then reject the new pool.',
          ),
        ]
      : []),
    ...(arns.length === 0
      ? []
      : [
          account === undefined
            ? l10n.t('Check these before you create the pool in an account or Region other than {0}:', region)
            : l10n.t(
                'Check these before you create the pool in an account other than {0} or a Region other than {1}:',
                account,
                region,
              ),
        ]),
  ];
  return (
    toComments([...prose, ...arns.map(({ path, text }) => `  ${formatPath(path)}: ${text}`)]) + toFileText(request)
  );
}

/** Returns the comment of {@link cloneText} about MFA, which is obsolete when the new pool has an MFA file. */
export function cloneMfaComment(mfa: JsonObject): string {
  return toComments(mfaNote(undefined, mfa));
}

/** Describes the MFA settings that a create request can't contain. */
function mfaNote(mode: string | undefined, mfa: JsonObject | undefined): string[] {
  if (mfa && hasMfaSettings(mfa)) {
    const live = memberOf(mfa, 'MfaConfiguration');
    const factors = [l10n.t('MFA: {0}', typeof live === 'string' ? live : 'OFF'), ...describeFactors(factorsOf(mfa))];
    return [
      l10n.t(
        "MFA isn't cloned. After the new pool is created, set it up in an MFA file (*.userpoolmfa.json). The original pool has: {0}.",
        factors.join('; '),
      ),
    ];
  }
  return mode === undefined
    ? []
    : [
        l10n.t(
          'MFA is {0} in that pool. Set it up in an MFA file (*.userpoolmfa.json) after the new pool is created.',
          mode,
        ),
      ];
}
