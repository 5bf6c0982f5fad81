import * as l10n from '@vscode/l10n';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { senderAddressOf } from './email-from-format.ts';
import { sesIdentityOf } from './email-source-arn-shape.ts';

export const emailFromMismatch: Rule = {
  code: 'email-from-mismatch',
  severity: 'warning',
  title: "The sender isn't in the domain of the SES identity",
  why: 'An SES identity covers its domain and subdomains. To send from another domain, you need an identity for that domain.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/ses/latest/dg/creating-identities.html',
  members: ['EmailConfiguration.From', 'EmailConfiguration.SourceArn'],
  *check(pool) {
    const identity = sesIdentityOf(pool);
    const from = senderAddressOf(pool);
    if (!identity || from === undefined) return;
    const domain = from.slice(from.lastIndexOf('@') + 1).toLowerCase();
    // A non-ASCII domain may be the same domain in another form. The rule email-from-format reports such a domain.
    if (!/^[!-~]*$/.test(domain)) return;
    if (domain === identity.domain || domain.endsWith(`.${identity.domain}`)) return;
    yield {
      message: l10n.t(
        "{0} isn't in {1}, the domain of the SES identity.\nUse an address in {1}, or set SourceArn to an identity for {2}.",
        from,
        identity.domain,
        domain,
      ),
      path: ['EmailConfiguration', 'From'],
      related: [
        { path: ['EmailConfiguration', 'SourceArn'], message: l10n.t('The SES identity is {0}.', identity.name) },
      ],
    };
  },
};
