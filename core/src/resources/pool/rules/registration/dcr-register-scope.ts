import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const SCOPES = 'DcrConfiguration.AllowedScopes';
const REGISTER = 'aws.cognito/dcr/register';

export const dcrRegisterScope: Rule = {
  code: 'dcr-register-scope',
  severity: 'information',
  title: 'Registered clients never get the registration scope',
  why: "A registered client never gets the scope for registering clients, even if it's in the list.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DcrConfigurationType.html',
  members: [SCOPES],
  *check(pool) {
    // The meaning of an empty list of scopes isn't known, so the last scope isn't removed.
    const others = pool.texts(SCOPES).some(({ text }) => text !== REGISTER);
    for (const { path } of pool.texts(SCOPES).filter(({ text }) => text === REGISTER)) {
      yield {
        message: l10n.t(
          "Registered clients can't request aws.cognito/dcr/register, even if it's in the list.\nRemove it.",
        ),
        path,
        tags: ['unnecessary'],
        ...(others ? { fixes: [{ ...removeFix(path, REGISTER), preferred: true, safe: true }] } : {}),
      };
    }
  },
};
