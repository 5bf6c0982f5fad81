import * as l10n from '@vscode/l10n';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

export const tagsCharset: Rule = {
  code: 'tags-charset',
  severity: 'warning',
  title: 'A tag contains an invalid character',
  why: 'Tag keys and values can contain letters, digits, spaces and _ . : / = + - @. Cognito might reject other characters with a UserPoolTaggingException.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html',
  members: ['UserPoolTags', 'UserPoolTags{}'],
  *check(pool) {
    for (const [key, value] of Object.entries(pool.object('UserPoolTags') ?? {})) {
      yield* report('name', key, key);
      if (typeof value === 'string') yield* report('value', key, value);
    }
  },
};

function* report(target: 'name' | 'value', key: string, text: string): Generator<Report> {
  const invalid = INVALID.exec(text)?.[0];
  if (invalid === undefined) return;
  yield {
    message:
      target === 'name'
        ? l10n.t(
            "The tag key contains {0}, which isn't allowed.\nTags can contain only letters, digits, spaces and _ . : / = + - @.",
            JSON.stringify(invalid),
          )
        : l10n.t(
            "The tag value contains {0}, which isn't allowed.\nTags can contain only letters, digits, spaces and _ . : / = + - @.",
            JSON.stringify(invalid),
          ),
    path: ['UserPoolTags', key],
    target,
  };
}

const INVALID = /[^\p{L}\p{M}\p{N}\p{Z}_.:/=+\-@]/u;
