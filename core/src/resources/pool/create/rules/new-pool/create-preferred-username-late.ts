import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

export const createPreferredUsernameLate: Rule = {
  code: 'create-preferred-username-late',
  severity: 'information',
  title: 'Users can set the alias preferred_username only after sign-up',
  why: 'Cognito rejects a sign-up with this attribute: “Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias”. Apps set it once the user is confirmed.',
  evidence: 'reported',
  source: 'https://github.com/aws-amplify/amplify-js/issues/1669',
  members: ['AliasAttributes'],
  *check(pool) {
    const alias = pool.texts('AliasAttributes').find(({ text }) => text === 'preferred_username');
    if (!alias) return;
    yield {
      message: l10n.t(
        'Users can set preferred_username only after sign-up, once they are confirmed.\nA sign-up with this attribute is rejected.',
      ),
      path: alias.path,
    };
  },
};
