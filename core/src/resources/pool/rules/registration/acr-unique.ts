import * as l10n from '@vscode/l10n';
import { fieldAt } from '../../fields/index.ts';
import { removeFix, type Fix } from '../../../../diagnostics/types/index.ts';
import { childrenOf, memberOf, valueAt, type JsonObject, type JsonValue, type Path } from '../../../../json/index.ts';
import type { Report, Rule } from '../../../../diagnostics/rules/rule.ts';

const LEVELS = 'AcrConfiguration';

export const acrUnique: Rule = {
  code: 'acr-unique',
  severity: 'error',
  title: 'Two authentication levels have the same name',
  why: "All four levels must have different names. A level that isn't in the file has its default name, urn:cognito:loa:1 to urn:cognito:loa:4, so no other level can use that name.",
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPool.html',
  members: [LEVELS, `${LEVELS}{}.AcrValue`],
  *check(pool) {
    const config = pool.object(LEVELS);
    if (!config) return;
    const levels = levelsIn(config);
    for (const { level, duplicate } of findDuplicates(levels)) yield report(level, duplicate, levels);
  },
};

/**
 * Whether a level's value can be changed without creating an additional duplicate name.
 * @param value the new value; undefined removes the level
 */
export function keepsNamesUnique(config: JsonObject, level: string, value: JsonValue | undefined): boolean {
  const levels = levelsIn(config);
  const changed = levels.map((other) => (other.level === level ? toLevel(level, other.byDefault, value) : other));
  return findDuplicates(changed).length <= findDuplicates(levels).length;
}

/** An authentication level with its effective name and the name's path. */
interface Level {
  readonly level: string;
  readonly name: string;
  readonly byDefault: string;
  /** Absent if the request does not list the level. */
  readonly path?: Path;
}

interface ListedLevel extends Level {
  readonly path: Path;
}

function findDuplicates(levels: readonly Level[]): { readonly level: ListedLevel; readonly duplicate: Level }[] {
  return levels.flatMap((level, i) => {
    if (!isListed(level)) return [];
    const duplicate = levels.find((other, j) => other.name === level.name && (other.path ? j < i : j !== i));
    return duplicate ? [{ level, duplicate }] : [];
  });
}

function isListed(level: Level): level is ListedLevel {
  return level.path !== undefined;
}

function levelsIn(config: JsonObject): readonly Level[] {
  return childrenOf(fieldAt([LEVELS]).default ?? {}).map(([segment, fallback]) => {
    const level = String(segment);
    return toLevel(level, acrValueOf(fallback) ?? '', memberOf(config, level));
  });
}

function toLevel(level: string, byDefault: string, value: JsonValue | undefined): Level {
  const name = acrValueOf(value);
  return name === undefined
    ? { level, name: byDefault, byDefault }
    : { level, name, byDefault, path: [LEVELS, level, 'AcrValue'] };
}

function acrValueOf(level: JsonValue | undefined): string | undefined {
  const value = valueAt(level, ['AcrValue']);
  return typeof value === 'string' ? value : undefined;
}

function report({ level, name, byDefault, path }: ListedLevel, duplicate: Level, levels: readonly Level[]): Report {
  const others = levels.filter((other) => other.level !== level);
  const fixes: Fix[] = others.some((other) => other.name === byDefault) ? [] : [removeFix([LEVELS, level])];
  return {
    message: duplicate.path
      ? l10n.t('{0} and {1} have the same name.\nGive each level its own name.', level, duplicate.level)
      : l10n.t(
          '{0} is the default name of {1}, which has no other name here.\nUse another name, or give {1} a name too.',
          JSON.stringify(name),
          duplicate.level,
        ),
    path,
    ...(duplicate.path
      ? { related: [{ path: duplicate.path, message: l10n.t('{0} has the same name.', duplicate.level) }] }
      : {}),
    fixes,
  };
}
