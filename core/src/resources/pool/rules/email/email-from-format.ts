import * as l10n from '@vscode/l10n';
import { replaceFix, deploymentPage } from '../../../../diagnostics/types/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const FROM = ['EmailConfiguration', 'From'];

/**
 * Returns the address in From, which is either the whole value or the part in angle brackets; undefined if From
 * contains no address.
 */
export function senderAddressOf(pool: RequestView): string | undefined {
  return addressIn(pool.text('EmailConfiguration.From') ?? '');
}

export const emailFromFormat: Rule = {
  code: 'email-from-format',
  severity: 'error',
  title: "From isn't a valid sender",
  why: 'From must be an email address, or a name followed by an email address in angle brackets; Cognito rejects anything else: “Provided From email address is invalid”. Non-ASCII characters in an address are only a warning, because tools convert its domain to the xn-- form.',
  evidence: 'measured',
  source: deploymentPage('email-from-format'),
  members: ['EmailConfiguration.From'],
  *check(pool) {
    const from = pool.text('EmailConfiguration.From') ?? '';
    if (from === '') return;
    const address = addressIn(from);
    if (address === undefined) {
      const bracketed = addBrackets(from);
      yield {
        message: l10n.t('From must be an email address, or a name and an address: Name <name@example.com>.'),
        path: FROM,
        ...(bracketed === undefined ? {} : { fixes: [replaceFix(bracketed, FROM)] }),
      };
    } else if (!isAscii(address)) {
      yield {
        severity: 'warning',
        message: l10n.t(
          'The address in From contains non-ASCII characters: {0}.\nWrite an international domain in its xn-- form.',
          address,
        ),
        path: FROM,
      };
    }
  },
};

function addressIn(from: string): string | undefined {
  const open = from.indexOf('<');
  const close = from.trimEnd().length - 1;
  const bracketed = open !== -1 && from[close] === '>';
  const address = (bracketed ? from.slice(open + 1, close) : from).trim();
  return ADDRESS.test(address) ? address : undefined;
}

/** Adds the missing angle brackets to text such as `Name name@example.com`. Returns undefined for any other text. */
function addBrackets(from: string): string | undefined {
  const parts = from.trim().split(/\s+/);
  const address = parts.pop() ?? '';
  const name = parts.join(' ');
  return name !== '' && !/[<>@]/.test(name) && ADDRESS.test(address) ? `${name} <${address}>` : undefined;
}

/** The part before the @ may be quoted and contain white space. */
const ADDRESS = /^(?:"[^"]*"|[^\s<>@"]+)@[^\s<>@"]+$/;

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
