import type { AcrLevelConfigType } from '@aws-sdk/client-cognito-identity-provider';

/** The default names of the four fixed levels (AWS API reference, AcrConfiguration). */
export const defaultAcrNames: Readonly<Record<string, string>> = {
  Level1: 'urn:cognito:loa:1',
  Level2: 'urn:cognito:loa:2',
  Level3: 'urn:cognito:loa:3',
  Level4: 'urn:cognito:loa:4',
};

/**
 * Returns the effective names of all levels: the names in the request, plus the default names of levels that the
 * request omits.
 */
export function effectiveAcr(sent: Record<string, AcrLevelConfigType> = {}): Record<string, AcrLevelConfigType> {
  const defaults = Object.entries(defaultAcrNames).map(([level, AcrValue]) => [level, { AcrValue }]);
  return { ...(Object.fromEntries(defaults) as Record<string, AcrLevelConfigType>), ...sent };
}

/** Whether any level has a custom name. */
export function hasCustomAcr(names: Record<string, AcrLevelConfigType> = {}): boolean {
  return Object.entries(names).some(([level, { AcrValue }]) => AcrValue !== defaultAcrNames[level]);
}
