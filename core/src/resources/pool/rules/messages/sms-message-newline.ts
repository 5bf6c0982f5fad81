import * as l10n from '@vscode/l10n';
import { hasAllowedLength, messageFieldAt, messageFields } from '../../../message-templates/index.ts';
import type { StructureCheck } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const ONE_LINE = Object.entries(messageFields).flatMap(([name, { oneLine }]) => (oneLine ? [name] : []));

const about: StructureCheck = {
  code: 'sms-message-newline',
  severity: 'warning',
  title: 'An SMS message contains a line break',
  why: "Cognito validates these messages with a pattern that doesn't match line breaks, so it probably rejects messages with one. Invitations can contain line breaks.",
  evidence: 'inferred',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerificationMessageTemplateType.html',
};

/**
 * Returns the rule for a kind of request.
 * @param texts the field names of the request's messages that must be on one line
 */
export const smsMessageNewlineIn = (texts: readonly string[]): Rule => ({
  ...about,
  members: texts,
  *check(pool) {
    for (const { text, path } of pool.textsAt(texts)) {
      const field = messageFieldAt(path.join('.'));
      if (!field || !LINE_BREAK.test(text)) continue;
      const lines = text.split(LINE_BREAK).map((line) => line.trim());
      const fixed = lines.filter((line) => line !== '').join(' ');
      yield {
        message: l10n.t('Cognito will probably reject the line break in this message.\nReplace it with a space.'),
        path,
        ...(hasAllowedLength(fixed, field)
          ? {
              fixes: [
                {
                  title: l10n.t('Replace line breaks with spaces'),
                  edits: [{ kind: 'set', path, value: fixed }],
                  preferred: true,
                },
              ],
            }
          : {}),
      };
    }
  },
});

/** The rule for requests that create or update a pool. */
export const smsMessageNewline: Rule = smsMessageNewlineIn(ONE_LINE);

/** The characters that a dot in the service's patterns (Java regular expressions) does not match. */
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]+/;
