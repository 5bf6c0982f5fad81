import * as l10n from '@vscode/l10n';
import { insertFix, insertInOtherFix, type Fix, type StructureCheck } from '../../diagnostics/types/index.ts';
import type { RequestView } from '../../diagnostics/rules/request-view.ts';
import type { Rule } from '../../diagnostics/rules/rule.ts';
import { jsonEquals, toPath, type JsonValue } from '../../json/index.ts';
import { FACTORS, MODE, sharedSettings } from './shape.ts';

const about: StructureCheck = {
  code: 'mfa-files-differ',
  severity: 'warning',
  title: 'The pool file and the MFA file have different values for the same setting',
  why: 'A pool has only one MFA mode, one SMS configuration and one SMS message for MFA. Both UpdateUserPool and SetUserPoolMfaConfig set them, so if the files differ, the last push wins.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SetUserPoolMfaConfig.html',
};

/**
 * Returns the rule that compares the settings that a pool's two files share.
 * @param own the kind of the file that the rule checks
 */
export function filesDifferIn(own: 'pool' | 'mfa'): Rule {
  const other = own === 'mfa' ? 'pool' : 'mfa';
  const pairs = sharedSettings.map(([inMfa, inPool]) => (own === 'mfa' ? [inMfa, inPool] : [inPool, inMfa]));
  const alsoReads = own === 'mfa' ? FACTORS : ['Policies'];
  return {
    ...about,
    members: pairs.map(([name = '']) => name),
    alsoReads,
    siblings: [other],
    *check(request) {
      const sibling = request.sibling(other);
      // A push compares the request with the live pool instead of the other file.
      if (!sibling || request.complete) return;
      for (const [here = '', there = ''] of pairs) {
        const [value, otherValue] = [request.value(here), sibling.value(there)];
        if (value === undefined || otherValue === undefined || jsonEquals(value, otherValue)) continue;
        const path = toPath(here);
        const name = String(path.at(-1));
        const copyHere = isContradicted(request, here, otherValue) ? [] : [copyFix(here, otherValue, other)];
        const copyThere = isContradicted(sibling, there, value) ? [] : [copyToOtherFix(there, value, other)];
        yield {
          message:
            other === 'pool'
              ? l10n.t(
                  '{0} has a different value in the pool file.\nBoth files set the same setting of the pool, so the last push wins. Use the same value in both.',
                  name,
                )
              : l10n.t(
                  '{0} has a different value in the MFA file.\nBoth files set the same setting of the pool, so the last push wins. Use the same value in both.',
                  name,
                ),
          path,
          ...(typeof value === 'object' ? { target: 'name' as const } : {}),
          related: [
            {
              path: toPath(there),
              sibling: other,
              message: other === 'pool' ? l10n.t('The value in the pool file.') : l10n.t('The value in the MFA file.'),
            },
          ],
          // The first fix must not weaken MFA.
          fixes: strengthOf(value) > strengthOf(otherValue) ? [...copyThere, ...copyHere] : [...copyHere, ...copyThere],
        };
      }
    },
  };
}

function copyFix(here: string, value: JsonValue, other: 'pool' | 'mfa'): Fix {
  const fix = insertFix(toPath(here), value);
  if (typeof value !== 'object') return fix;
  const title =
    other === 'pool' ? l10n.t('Copy the value from the pool file') : l10n.t('Copy the value from the MFA file');
  return { ...fix, title };
}

/** Returns the fix that changes the other file. */
function copyToOtherFix(there: string, value: JsonValue, other: 'pool' | 'mfa'): Fix {
  const fix = insertInOtherFix(other, toPath(there), value);
  if (typeof value !== 'object') return fix;
  const title =
    other === 'pool' ? l10n.t('Copy this value to the pool file') : l10n.t('Copy this value to the MFA file');
  return { ...fix, title };
}

/** Returns the strength of an MFA mode, or a negative number for any other value. */
function strengthOf(value: JsonValue): number {
  return ['OFF', 'OPTIONAL', 'ON'].findIndex((mode) => mode === value);
}

/** Whether the service would reject an MFA mode if it were copied to a file, because of other settings in the file. */
function isContradicted(request: RequestView, name: string, value: JsonValue): boolean {
  if (name !== MODE) return false;
  const firstFactors = request.texts('Policies.SignInPolicy.AllowedFirstAuthFactors');
  return value === 'OFF' ? FACTORS.some((factor) => request.has(factor)) : value === 'ON' && firstFactors.length > 1;
}
