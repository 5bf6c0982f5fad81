import * as l10n from '@vscode/l10n';
import type { RiskRule } from '../../live/kind.ts';
import { onNumber, onTurned } from './risk-comparisons.ts';

const guessed = (): string => l10n.t('The weaker the policy, the easier a password is to guess.');

/** Creates the risk rule for a setting that requires a type of character in passwords. */
const requirement = (name: string, describe: () => string): RiskRule => ({
  code: 'live-password-weakened',
  member: `Policies.PasswordPolicy.${name}`,
  why: guessed,
  describe: onTurned(true, describe),
});

/** The rules for changes that weaken the password policy. */
export const passwordRisks: readonly RiskRule[] = [
  {
    code: 'live-password-weakened',
    member: 'Policies.PasswordPolicy.MinimumLength',
    why: guessed,
    describe: onNumber('smaller', 8, (before, after) =>
      l10n.t('Passwords can be shorter: {0} characters (was {1}).', after, before),
    ),
  },
  requirement('RequireUppercase', () => l10n.t('Passwords no longer need an uppercase letter.')),
  requirement('RequireLowercase', () => l10n.t('Passwords no longer need a lowercase letter.')),
  requirement('RequireNumbers', () => l10n.t('Passwords no longer need a number.')),
  requirement('RequireSymbols', () => l10n.t('Passwords no longer need a special character.')),
  {
    code: 'live-password-weakened',
    member: 'Policies.PasswordPolicy.PasswordHistorySize',
    why: () => l10n.t('A leaked password can be used again sooner.'),
    describe: onNumber('smaller', 0, (before, after) =>
      after === 0
        ? l10n.t('Users can reuse any earlier password: the password history size is 0 (was {0}).', before)
        : l10n.t('Users can reuse passwords sooner: the password history size is {0} (was {1}).', after, before),
    ),
  },
  {
    code: 'live-password-weakened',
    member: 'Policies.PasswordPolicy.TemporaryPasswordValidityDays',
    why: () => l10n.t('Anyone who finds a temporary password in an old email has more time to take over the account.'),
    describe: (before, after) =>
      onNumber('larger', 7, (from, to) =>
        l10n.t('Temporary passwords are valid for longer: {0} days (was {1}).', to, from),
      )(
        // Cognito treats 0 as the default of 7 days.
        before === 0 ? 7 : before,
        after === 0 ? 7 : after,
      ),
  },
];
