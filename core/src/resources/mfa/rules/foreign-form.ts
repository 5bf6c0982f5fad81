import * as l10n from '@vscode/l10n';
import { PLACEHOLDER_POOL_ID, POOL_ID } from '../../../aws/pool-ids/index.ts';
import { removeFix, type Fix } from '../../../diagnostics/types/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../json/index.ts';
import type { Rule } from '../../../diagnostics/rules/rule.ts';
import { foreignForm as inPool } from '../../pool/rules/request/foreign-form.ts';
import { answerMembers } from '../normalize.ts';
import { FACTORS, memberNames, MODE, PASSKEYS } from '../shape.ts';

export const foreignForm: Rule = {
  ...inPool,
  members: [],
  *check({ root }) {
    if (isSkeleton(root)) {
      yield {
        message: l10n.t(
          'This is the skeleton of a request, with sample values.\nConvert it to remove them, then fill in the pool ID.',
        ),
        path: [],
        target: 'name',
        fixes: [{ ...toRequestFix([{ kind: 'set', path: [], value: withoutSamples(root) }]), preferred: true }],
      };
      return;
    }
    for (const name of Object.keys(root).filter((member) => answerMembers.includes(member))) {
      yield {
        message: l10n.t('{0} belongs to an AWS response, not to the request.\nRemove it.', name),
        path: [name],
        target: 'name',
        fixes: [Object.hasOwn(root, POOL_ID) ? removeFix([name]) : convertResponse(root)],
      };
    }
  },
};

const toRequestFix = (edits: Fix['edits']): Fix => ({
  title: l10n.t('Convert to a SetUserPoolMfaConfig request'),
  edits,
});

/** Returns the fix that turns a response of GetUserPoolMfaConfig into a request. */
function convertResponse(root: JsonObject): Fix {
  return {
    ...toRequestFix([
      ...answerMembers
        .filter((name) => Object.hasOwn(root, name))
        .map((name) => ({ kind: 'remove', path: [name] }) as const),
      { kind: 'set', path: [POOL_ID], value: PLACEHOLDER_POOL_ID, order: memberNames },
    ]),
    preferred: true,
  };
}

/** The minimum number of empty strings in a skeleton. A file with fewer is a request with mistakes. */
const MIN_PLACEHOLDERS = 4;

/** Whether a file is the output of `aws cognito-idp set-user-pool-mfa-config --generate-cli-skeleton`. */
function isSkeleton(root: JsonObject): boolean {
  return root[POOL_ID] === '' && countEmpty(root) >= MIN_PLACEHOLDERS;
}

function countEmpty(value: JsonValue): number {
  if (value === '') return 1;
  return isJsonObject(value) ? Object.values(value).reduce<number>((sum, child) => sum + countEmpty(child), 0) : 0;
}

/**
 * Returns the request in a skeleton: the values that the user filled in and, by default, optional MFA with
 * authenticator apps.
 */
function withoutSamples(skeleton: JsonObject): JsonObject {
  const filled = Object.fromEntries(
    Object.entries(skeleton).flatMap(([name, value]): [string, JsonValue][] => {
      const isBlock = [...FACTORS, PASSKEYS].some((block) => block === name);
      const left = isBlock ? filledIn(value) : value;
      return left === undefined || left === '' ? [] : [[name, left]];
    }),
  );
  const factors = FACTORS.some((name) => Object.hasOwn(filled, name)) ? {} : { [FACTORS[0]]: { Enabled: true } };
  const mode = filled[MODE] === 'ON' ? 'ON' : 'OPTIONAL';
  return { [POOL_ID]: PLACEHOLDER_POOL_ID, ...filled, [MODE]: mode, ...factors };
}

/**
 * Returns an object with its empty strings removed; undefined if it has empty strings and the user filled in none of
 * its values.
 */
function filledIn(value: JsonValue): JsonValue | undefined {
  if (!isJsonObject(value) || countEmpty(value) === 0) return value;
  const left = Object.entries(value).flatMap(([name, child]): [string, JsonValue][] => {
    const inside = child === '' ? undefined : filledIn(child);
    return inside === undefined ? [] : [[name, inside]];
  });
  const isFilled = left.some(
    ([, child]) => isJsonObject(child) || (typeof child === 'string' && !SAMPLES.includes(child)),
  );
  return isFilled ? Object.fromEntries(left) : undefined;
}

/** The enum values that the AWS CLI may write into a skeleton. */
const SAMPLES: readonly string[] = ['required', 'preferred', 'SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'];
