import type { Severities } from '../diagnostics/index.ts';
import type { Config } from './config.ts';

/** The values of a setting, by origin. */
export interface SettingLevels<T> {
  /** The user's own settings. An editor that doesn't distinguish levels has only these. */
  readonly user?: T | undefined;
  /** The settings of the workspace, which its configuration file does not override. */
  readonly workspace?: T | undefined;
  /** Command-line flags. */
  readonly flags?: T | undefined;
}

/** Merges severities by code. Flags take precedence, then the workspace, the configuration file and the user. */
export function mergeSeverities(
  { user, workspace, flags }: SettingLevels<Severities>,
  config: Pick<Config, 'rules'> | undefined,
): Severities {
  return { ...user, ...config?.rules, ...workspace, ...flags };
}

/** Combines the protected pools of all origins. None of them can remove the protection that another one adds. */
export function mergeProtectedPools(
  { user = [], workspace = [], flags = [] }: SettingLevels<readonly string[]>,
  config: Pick<Config, 'protectedPools'> | undefined,
): readonly string[] {
  return [...new Set([...user, ...(config?.protectedPools ?? []), ...workspace, ...flags])];
}
