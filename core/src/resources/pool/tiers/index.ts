export { includesTier, isTier, tiers, tierNeedOf, tierNeeds, tierSettings, type Tier, type TierNeed } from './needs.ts';
export { usesBeyondTier, neededTier, raiseTier, type NeededTier, type TierUse } from './uses.ts';
export { tierText, valueTierText } from './texts.ts';
