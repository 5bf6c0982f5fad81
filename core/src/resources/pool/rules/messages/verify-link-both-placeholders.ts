import * as l10n from '@vscode/l10n';
import { hasAllowedLength, messageFieldAt, placeholdersIn } from '../../../message-templates/index.ts';
import { toPath } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const BY_LINK = 'VerificationMessageTemplate.EmailMessageByLink';

export const verifyLinkBothPlaceholders: Rule = {
  code: 'verify-link-both-placeholders',
  // Users' reports contradict each other: one pool with both placeholders was rejected, while another was deployed
  // successfully.
  severity: 'information',
  title: 'A message with a link also has a code placeholder',
  why: 'An email with a link contains no code, so nothing replaces {####}. Some users report that Cognito rejects a message with both placeholders, others that it accepts it.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cdk/issues/6705',
  members: [BY_LINK],
  *check(pool) {
    const field = messageFieldAt(BY_LINK);
    const text = pool.text(BY_LINK);
    if (text === undefined || !field || text.length > 2 * field.maxLength) return;
    const found = placeholdersIn(text);
    if (!found.some(({ kind }) => kind === 'link') || !found.some(({ kind }) => kind === 'code')) return;
    const rest = text.replace(/ ?\{####\}/g, '');
    yield {
      message: l10n.t(
        'An email with a link contains no code, so nothing replaces {####}.\nSome users report that Cognito rejects such a message. Remove {####}.',
      ),
      path: toPath(BY_LINK),
      ...(hasAllowedLength(rest, field)
        ? { fixes: [{ title: l10n.t('Remove {####}'), edits: [{ kind: 'set', path: toPath(BY_LINK), value: rest }] }] }
        : {}),
    };
  },
};
