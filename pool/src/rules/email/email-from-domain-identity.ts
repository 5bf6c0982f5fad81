import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

export const emailFromDomainIdentity: Rule = {
  code: 'email-from-domain-identity',
  severity: 'warning',
  title: 'A domain to send from, and no address',
  why: 'An SES identity that is a domain does not say from which address in it the email comes. From does; without it nothing names a sender.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-email.html',
  members: ['EmailConfiguration.SourceArn', 'EmailConfiguration.From'],
  *check(pool) {
    const identity = sesIdentityOf(pool);
    if (!identity?.isDomain || (pool.value('EmailConfiguration.From') ?? '') !== '') return;
    yield {
      message: l10n.t(
        'The identity {0} is a domain, so nothing names the sender. Add From with an address in it, such as no-reply@{1}.',
        identity.name,
        identity.domain,
      ),
      path: ['EmailConfiguration', 'SourceArn'],
    };
  },
};
