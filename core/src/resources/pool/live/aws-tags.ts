import * as l10n from '@vscode/l10n';
import { jsonEquals, memberOf, objectIn, type JsonObject } from '../../../json/index.ts';
import type { ProblemInput, ProblemRule, RiskRule } from '../../live/kind.ts';
import { awsTags } from '../normalize/index.ts';

/** Returns a request that contains only the tags of a pool or file that are reserved for AWS. */
export function onlyAwsTags(from: JsonObject): JsonObject {
  const tags = objectIn(from, 'UserPoolTags') ?? {};
  return { UserPoolTags: Object.fromEntries(awsTags(from).map((key) => [key, memberOf(tags, key) ?? null])) };
}

/** The risk of sending the user's tags to a pool that also has tags reserved for AWS. */
export const awsTagRisk: RiskRule = {
  code: 'live-tags-removed',
  member: 'UserPoolTags',
  why: () => l10n.t('CloudFormation and other AWS services use these tags to find their resources.'),
  describe: (_, after, { described }) => {
    const tags = awsTags(described);
    if (tags.length === 0 || after === undefined) return undefined;
    return tags.length === 1
      ? l10n.t(
          "The pool has a tag that's reserved for AWS ({0}) and can't be sent. Sending the other tags might remove it.",
          tags.join(', '),
        )
      : l10n.t(
          "The pool has tags that are reserved for AWS ({0}) and can't be sent. Sending the other tags might remove them.",
          tags.join(', '),
        );
  },
};

/** Finds tags reserved for AWS that have different values in the file and in the pool. No request can set such tags. */
export function findUnsendableTags({ file, live }: ProblemInput): ReturnType<ProblemRule['find']> {
  const wanted = objectIn(file, 'UserPoolTags') ?? {};
  const inLive = objectIn(live.described, 'UserPoolTags') ?? {};
  return awsTags(file)
    .filter((key) => !jsonEquals(memberOf(wanted, key), memberOf(inLive, key)))
    .map((key) => ({
      path: ['UserPoolTags', key],
      message: l10n.t("The tag {0} is reserved for AWS and can't be sent. Remove it from the file.", key),
      effect: 'blocks',
    }));
}
