import { deletionProtectionOff } from './deletion-protection-off.ts';
import { deviceConfigPresence } from './device-config-presence.ts';
import { threatTierEssentials } from './threat-tier-essentials.ts';
import { threatTierLite } from './threat-tier-lite.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about devices, threat protection and the tier. */
export const protectionRules: readonly Rule[] = [
  deletionProtectionOff,
  deviceConfigPresence,
  threatTierEssentials,
  threatTierLite,
];
