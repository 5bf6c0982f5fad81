import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { sendingAccountOf } from './email-default-from.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

export const emailFromDomainIdentity: Rule = {
  code: 'email-from-domain-identity',
  severity: 'warning',
  title: 'From is missing, but the SES identity is a domain',
  why: "A domain identity doesn't determine the sender's address; From does. Without From, the sender is undefined.",
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html',
  members: ['EmailConfiguration.SourceArn', 'EmailConfiguration.From', 'EmailConfiguration.EmailSendingAccount'],
  *check(pool) {
    const identity = sesIdentityOf(pool);
    // If the pool uses the default sender, the service rejects both such an identity and From.
    if (
      sendingAccountOf(pool) !== 'DEVELOPER' ||
      !identity?.isDomain ||
      (pool.value('EmailConfiguration.From') ?? '') !== ''
    )
      return;
    yield {
      message: l10n.t(
        "From is missing, and the domain identity {0} doesn't determine the sender's address.\nAdd From with an address in that domain, such as no-reply@{1}.",
        identity.name,
        identity.domain,
      ),
      path: ['EmailConfiguration', 'SourceArn'],
    };
  },
};
