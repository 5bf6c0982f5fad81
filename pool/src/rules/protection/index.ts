import { threatTierEssentials } from './threat-tier-essentials.ts';
import type { Rule } from '../rule.ts';

/** Devices, threat protection and the feature plan. */
export const protectionRules: readonly Rule[] = [threatTierEssentials];
