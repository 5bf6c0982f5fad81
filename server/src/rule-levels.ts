import type { SettingLevels } from '#core/config';
import { readSeverities, type Severities } from '#core/diagnostics';
import { isJsonObject } from '#core/json';

/**
 * The severities of rules in a client's settings, by level, because the configuration file overrides the user's level
 * but not the workspace's.
 */
export interface RuleLevels extends Pick<SettingLevels<Severities>, 'user' | 'workspace'> {
  /** Whether files of the workspace may change severities. */
  readonly isTrusted: boolean;
}

/**
 * Parses the setting `userpool.rules`, which can be anything.
 * @param hasLevels whether the client sends the levels separately; otherwise, the value counts as the user's level
 * @param warn reports an invalid entry
 */
export function readRuleLevels(value: unknown, hasLevels: boolean, warn: (problem: string) => void): RuleLevels {
  const read = (rules: unknown): Severities => {
    const { severities, problems } = readSeverities(rules);
    problems.forEach(warn);
    return severities;
  };
  if (!hasLevels || !isJsonObject(value)) return { user: read(value), isTrusted: true };
  return { user: read(value['user']), workspace: read(value['workspace']), isTrusted: value['isTrusted'] !== false };
}
