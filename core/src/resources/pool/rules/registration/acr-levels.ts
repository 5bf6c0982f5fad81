import * as l10n from '@vscode/l10n';
import { removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { fieldAt } from '../../fields/index.ts';
import { isJsonObject, memberOf, type JsonValue } from '../../../../json/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';
import { keepsNamesUnique } from './acr-unique.ts';

const LEVELS = 'AcrConfiguration';

export const acrLevels: Rule = {
  code: 'acr-levels',
  // AWS documents the levels, but does not say that other levels are rejected.
  severity: 'warning',
  title: "The authentication level doesn't exist",
  why: 'A pool has four authentication levels, Level1 to Level4. A name for any other level has no effect and might be rejected.',
  evidence: 'inferred',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [LEVELS],
  *check(pool) {
    const config = pool.object(LEVELS) ?? {};
    for (const level of Object.keys(config)) {
      if (levels.includes(level)) continue;
      const path = [LEVELS, level];
      const meant = guessLevel(level);
      const rename: Fix[] =
        meant === undefined || memberOf(config, meant) !== undefined || !keepsNamesUnique(config, meant, config[level])
          ? []
          : [
              {
                title: l10n.t('Rename to {0}', meant),
                edits: [{ kind: 'rename', path, name: meant }],
                preferred: true,
              },
            ];
      yield {
        message: l10n.t(
          "{0} isn't an authentication level.\nRename or remove it. The levels are {1}.",
          level,
          levels.join(', '),
        ),
        path,
        target: 'name',
        fixes: [...rename, removeFix(path)],
      };
    }
  },
};

const defaults: JsonValue | undefined = fieldAt([LEVELS]).default;
const levels: readonly string[] = isJsonObject(defaults) ? Object.keys(defaults) : [];

/** Returns the level whose number is at the end of the given name; undefined if there is no such level. */
function guessLevel(name: string): string | undefined {
  const number = /(?:^|\D)(\d)$/.exec(name)?.[1];
  return number === undefined ? undefined : levels.find((level) => level.endsWith(number));
}
