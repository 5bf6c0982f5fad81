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
      message: `The identity ${identity.name} is a domain, so nothing names the sender. Add From with an address in it, such as no-reply@${identity.domain}.`,
      path: ['EmailConfiguration', 'SourceArn'],
    };
  },
};
