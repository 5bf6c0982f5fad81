import * as l10n from '@vscode/l10n';
import { jsonEquals, memberOf, objectIn, type JsonObject } from '../../../json/index.ts';
import type { ProblemInput, ProblemRule, RiskRule } from '../../live/kind.ts';
import { awsTags } from '../normalize/index.ts';

/** Returns only the tags of a pool or file that belong to AWS, as a request. */
export function onlyAwsTags(from: JsonObject): JsonObject {
  const tags = objectIn(from, 'UserPoolTags') ?? {};
  return { UserPoolTags: Object.fromEntries(awsTags(from).map((key) => [key, memberOf(tags, key) ?? null])) };
}

/** The risk of sending the user's tags to a pool that also has AWS's own tags. */
export const awsTagRisk: RiskRule = {
  code: 'live-tags-removed',
  member: 'UserPoolTags',
  why: () => l10n.t('Stacks and other AWS services find their resources by these tags.'),
  describe: (_, after, { described }) => {
    const tags = awsTags(described);
    if (tags.length === 0 || after === undefined) return undefined;
    return tags.length === 1
      ? l10n.t(
          "The pool has a tag of AWS's own ({0}), which cannot be sent. Whether sending the other tags removes it is not known.",
          tags.join(', '),
        )
      : l10n.t(
          "The pool has tags of AWS's own ({0}), which cannot be sent. Whether sending the other tags removes them is not known.",
          tags.join(', '),
        );
  },
};

/** Finds AWS's own tags that a file sets to another value than the pool's, which no request can do. */
export function findUnsendableTags({ file, live }: ProblemInput): ReturnType<ProblemRule['find']> {
  const wanted = objectIn(file, 'UserPoolTags') ?? {};
  const inLive = objectIn(live.described, 'UserPoolTags') ?? {};
  return awsTags(file)
    .filter((key) => !jsonEquals(memberOf(wanted, key), memberOf(inLive, key)))
    .map((key) => ({
      path: ['UserPoolTags', key],
      message: l10n.t('Only AWS sets the tag {0}: it cannot be sent. Remove it from the file.', key),
      effect: 'blocks',
    }));
}
