import * as l10n from '@vscode/l10n';
import { insertFix, removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import type { Path } from '../../../../json/index.ts';
import { enumValues } from '../../shape/index.ts';
import type { RequestView } from '../../../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const VERIFIED = 'AutoVerifiedAttributes';
const BEFORE_UPDATE = 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate';
const attributes = enumValues('VerifiedAttributeType');

export const attrVerifySubset: Rule = {
  code: 'attr-verify-subset',
  // Reduced to a warning if the file omits the list, because a push then sends the live pool's list, which may contain
  // the attribute.
  severity: 'error',
  title: "AttributesRequireVerificationBeforeUpdate has an attribute that isn't in AutoVerifiedAttributes",
  why: 'Cognito requires verification before an update only for attributes that it verifies automatically. It compares the two lists in the request, whatever the live pool has, and rejects a mismatch: “All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes”.',
  evidence: 'reported',
  source: 'https://github.com/aws/aws-cli/issues/7151',
  members: [VERIFIED, BEFORE_UPDATE],
  *check(pool) {
    const given = pool.has(VERIFIED);
    const verified = new Set(pool.texts(VERIFIED).map(({ text }) => text));
    const wanted = pool.texts(BEFORE_UPDATE);
    const whole = attributes.filter((attribute) => wanted.some(({ text }) => text === attribute));
    for (const { text, path } of wanted) {
      if (verified.has(text)) continue;
      const known = given || pool.complete;
      yield {
        severity: known ? 'error' : 'warning',
        message: known
          ? l10n.t(
              '{0} must also be in AutoVerifiedAttributes.\nCognito requires verification before an update only for attributes that it verifies automatically.',
              text,
            )
          : l10n.t(
              "{0} must also be in AutoVerifiedAttributes, which this file omits.\nA push sends the live pool's list. If {0} isn't in that list, add AutoVerifiedAttributes here.",
              text,
            ),
        path,
        ...(given ? { related: [{ path: [VERIFIED], message: l10n.t('{0} is missing here.', text) }] } : {}),
        // Do not copy a misspelled name into the other list.
        fixes: [...(attributes.includes(text) ? [addToVerified(pool, text, whole)] : []), removeHere(text, path)],
      };
    }
  },
};

/** @param whole the list to add if the file has no AutoVerifiedAttributes */
function addToVerified(pool: RequestView, text: string, whole: readonly string[]): Fix {
  if (!pool.has(VERIFIED)) return { ...insertFix([VERIFIED], whole), preferred: true };
  const path = [VERIFIED, pool.items(VERIFIED).length];
  return {
    title: l10n.t('Add {0} to AutoVerifiedAttributes', text),
    edits: [{ kind: 'set', path, value: text }],
    preferred: true,
  };
}

function removeHere(text: string, path: Path): Fix {
  return { ...removeFix(path), title: l10n.t('Remove {0} from AttributesRequireVerificationBeforeUpdate', text) };
}
