import type { AcrLevelConfigType } from '@aws-sdk/client-cognito-identity-provider';

/** The names of the four fixed levels where the pool has no names of its own (AWS API reference, AcrConfiguration). */
export const defaultAcrNames: Readonly<Record<string, string>> = {
  Level1: 'urn:cognito:loa:1',
  Level2: 'urn:cognito:loa:2',
  Level3: 'urn:cognito:loa:3',
  Level4: 'urn:cognito:loa:4',
};

/** The names in effect: those that were sent, and the default name of each level that was not. */
export function effectiveAcr(sent: Record<string, AcrLevelConfigType> = {}): Record<string, AcrLevelConfigType> {
  const defaults = Object.entries(defaultAcrNames).map(([level, AcrValue]) => [level, { AcrValue }]);
  return { ...(Object.fromEntries(defaults) as Record<string, AcrLevelConfigType>), ...sent };
}

/** Whether any level has a name of the pool's own. */
export function hasCustomAcr(names: Record<string, AcrLevelConfigType> = {}): boolean {
  return Object.entries(names).some(([level, { AcrValue }]) => AcrValue !== defaultAcrNames[level]);
}
