import * as l10n from '@vscode/l10n';
import { formatPath, memberOf, toPath, valueAt, type Path } from '../../../json/index.ts';
import { FACTORS, MODE } from '../../mfa/shape.ts';
import type { ProblemInput, ProblemRule } from '../../live/kind.ts';
import { includesTier, isTier, tierNeeds, usesBeyondTier } from '../tiers/index.ts';
import { findUnsendableTags } from './aws-tags.ts';

/** The rules that find problems in a push by checking it against the live pool. */
export const problems: readonly ProblemRule[] = [
  { code: 'live-link-without-domain', find: findLinkWithoutDomain },
  { code: 'live-tier-blocked', find: findFeaturesBeyondTier },
  { code: 'live-unused-days-replaced', find: findReplacedDays },
  { code: 'tags-aws-prefix', find: findUnsendableTags },
  { code: 'mfa-factor-removed', find: findFactorsWithoutMfa },
  { code: 'mfa-on-needs-factor', find: findSmsWithoutMfa },
];

type Found = ReturnType<ProblemRule['find']>;

/**
 * Finds factors that the pool might lose when a push turns MFA off. It is unknown whether Cognito keeps them; it
 * rejects them in SetUserPoolMfaConfig while MFA is off.
 */
function findFactorsWithoutMfa({ live, target, companions }: ProblemInput): Found {
  const isTurnedOff = memberOf(target, MODE) === 'OFF' && memberOf(live.request, MODE) !== 'OFF';
  const mfa = companions['mfa']?.request ?? {};
  const factors = isTurnedOff ? FACTORS.filter((name) => Object.hasOwn(mfa, name)) : [];
  if (factors.length === 0) return [];
  const message = l10n.t('Cognito might also remove the MFA factors of the pool: {0}.', factors.join(', '));
  return [{ path: [MODE], message, effect: 'risk' }];
}

/**
 * Finds a push that turns required MFA on for a pool whose only factor is SMS. Tests show that Cognito requires a
 * factor that is turned on; whether an SMS configuration counts while MFA is off is unknown.
 */
function findSmsWithoutMfa({ live, target, companions }: ProblemInput): Found {
  const isTurnedOn = memberOf(target, MODE) === 'ON' && memberOf(live.request, MODE) === 'OFF';
  const mfa = companions['mfa']?.request;
  const hasFactor = mfa && FACTORS.some((name) => Object.hasOwn(mfa, name));
  if (!isTurnedOn || !mfa || hasFactor || !Object.hasOwn(target, 'SmsConfiguration')) return [];
  const message = l10n.t(
    "Cognito might reject MFA ON, because SMS isn't a factor while MFA is off. If it does, turn MFA on with the MFA file.",
  );
  return [{ path: [MODE], message, effect: 'risk' }];
}

function findLinkWithoutDomain({ live, target }: ProblemInput): Found {
  const path = toPath('VerificationMessageTemplate.DefaultEmailOption');
  const isChosen = valueAt(target, path) === 'CONFIRM_WITH_LINK' && valueAt(live.request, path) !== 'CONFIRM_WITH_LINK';
  if (live.hasDomain || !isChosen) return [];
  const message = l10n.t(
    'Verification emails contain a link, but the pool has no domain for it. Add a domain to the pool first.',
  );
  return [{ path, message, effect: 'risk' }];
}

/** Finds features that the pool would still use after a change to a lower tier that does not include them. */
function findFeaturesBeyondTier({ live, target }: ProblemInput): Found {
  const path = ['UserPoolTier'];
  const [from, to] = [memberOf(live.request, 'UserPoolTier'), memberOf(target, 'UserPoolTier')];
  if (!isTier(from) || !isTier(to) || includesTier(to, from)) return [];
  const uses = tierNeeds.flatMap(({ member }) => usesBeyondTier(target, member).slice(0, 1));
  if (uses.length === 0) return [];
  const names = uses.map((use) => formatPath(use.path)).join(', ');
  // The service is known to reject threat protection on ESSENTIALS. For LITE and for other features, a rejection is
  // only inferred.
  const isKnown = to === 'ESSENTIALS' && uses.some(({ need }) => need.member === 'UserPoolAddOns.AdvancedSecurityMode');
  const message = isKnown
    ? l10n.t(
        'Cognito rejects the change from {0} to {1} while the pool uses {2}. Turn that off in the same push.',
        from,
        to,
        names,
      )
    : l10n.t(
        "Cognito might reject the change from {0} to {1}: the pool still uses {2}, which {1} doesn't include.",
        from,
        to,
        names,
      );
  return [{ path, message, effect: isKnown ? 'blocks' : 'risk' }];
}

/**
 * Finds an UnusedAccountValidityDays value that a push may replace: old pools can have two different numbers of days,
 * but a request can contain only one.
 */
function findReplacedDays({ live, target, changes }: ProblemInput): Found {
  const path: Path = toPath('AdminCreateUserConfig.UnusedAccountValidityDays');
  const unused = valueAt(live.described, path);
  const temporary = valueAt(target, toPath('Policies.PasswordPolicy.TemporaryPasswordValidityDays'));
  const isMirror = unused === undefined || unused === null || unused === 0 || unused === temporary;
  const isNamed = changes.some((change) => change.path.at(-1) === 'TemporaryPasswordValidityDays');
  if (isMirror || isNamed || temporary === undefined) return [];
  const message = l10n.t(
    "UnusedAccountValidityDays is {0} in the pool and can't be sent together with TemporaryPasswordValidityDays, which is {1}. The push might replace it.",
    JSON.stringify(unused),
    JSON.stringify(temporary),
  );
  return [{ path, message, effect: 'risk' }];
}
