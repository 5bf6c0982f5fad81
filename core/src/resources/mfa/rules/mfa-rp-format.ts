import * as l10n from '@vscode/l10n';
import { replaceFix } from '../../../diagnostics/types/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { PASSKEYS } from '../shape.ts';

const ID = `${PASSKEYS}.RelyingPartyId`;

export const mfaRpFormat: Rule = {
  code: 'mfa-rp-format',
  severity: 'warning',
  title: "The relying party ID isn't a host name",
  why: "Browsers create passkeys only for a domain: a lowercase host name without scheme, port, path or wildcard, with at least two labels, and not a public suffix such as co.uk. With any other ID, users can't register or use passkeys.",
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html',
  members: [ID],
  *check(mfa) {
    const id = mfa.text(ID);
    if (id === undefined || id === '' || isHostName(id)) return;
    const host = hostIn(id);
    yield {
      message: l10n.t(
        "{0} isn't a domain for which browsers can create passkeys.\nUse only a host name, such as login.example.com: no scheme, port, path or wildcard.",
        JSON.stringify(id),
      ),
      path: ID.split('.'),
      fixes: isHostName(host) ? [replaceFix(host, ID.split('.'))] : [],
    };
  },
};

/**
 * Common suffixes under which anyone can register a domain. Suffixes with a single label are already ruled out by
 * HOST_NAME.
 */
const PUBLIC_SUFFIX =
  /^(?:co|com|net|org|gov|ac|ne|or)\.[a-z]{2}$|^(?:github\.io|vercel\.app|netlify\.app|pages\.dev|cloudfront\.net)$|^auth(?:-fips)?\.[a-z0-9-]+\.amazoncognito\.com$/;

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST_NAME = new RegExp(`^(?:${LABEL}\\.)+${LABEL}$`);

/**
 * Whether a string is a domain name that has at least two labels and is not a public suffix; false for IP addresses.
 */
function isHostName(text: string): boolean {
  return HOST_NAME.test(text) && !/\.\d+$/.test(text) && !PUBLIC_SUFFIX.test(text);
}

/** Returns the probable host name in a URL or a similar string. */
function hostIn(text: string): string {
  const [host = ''] = text
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^\*\./, '')
    .split(/[:/?#]/, 1);
  return host.replace(/\.$/, '');
}
