import * as l10n from '@vscode/l10n';
import { changeTo, removal, type Fix } from '../../findings/index.ts';
import { toPath } from '../../json/index.ts';
import { enumValues } from '../../shape/index.ts';
import type { TextAt } from '../pool-view.ts';
import type { Rule } from '../rule.ts';

/** The list of first sign-in factors. */
export const FACTORS = 'Policies.SignInPolicy.AllowedFirstAuthFactors';

export const firstFactorPasswordMissing: Rule = {
  code: 'first-factor-password-missing',
  // Refused by AWS's own tools; what the service itself answers is not on record.
  severity: 'warning',
  title: 'First factors without the password',
  why: 'The password is always among the first factors: neither the console nor the CDK lets it go, and the service may refuse a list without it. A client decides by its sign-in flows whether it asks for one.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_cognito.AllowedFirstAuthFactors.html',
  members: [FACTORS],
  *check(pool) {
    const items = pool.items(FACTORS);
    const known: readonly unknown[] = enumValues('AuthFactorType');
    // An item that is none of the factors may be a slip of the pen for PASSWORD, and is reported as such.
    if (items.length === 0 || items.some(({ value }) => value === 'PASSWORD' || !known.includes(value))) return;
    const add: Fix = {
      title: l10n.t('Add PASSWORD'),
      edits: [{ kind: 'set', path: [...toPath(FACTORS), items.length], value: 'PASSWORD' }],
      preferred: true,
    };
    yield {
      message: l10n.t(
        'PASSWORD is missing among the first factors, and the service may refuse the list without it. Add it.',
      ),
      path: toPath(FACTORS),
      fixes: items.length < known.length ? [add] : [],
    };
  },
};

/**
 * A mend that takes a factor out. The list cannot be empty: the password takes the place of its only factor.
 * @param count how many factors the list has
 */
export function withoutFactor({ text, path }: TextAt, count: number): Fix {
  return count > 1 ? removal(path, text) : { ...changeTo('PASSWORD', path), preferred: false };
}
