import type { StructureCheck } from '../../../diagnostics/types/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';

export { messageChecks, poolChecks };

/** Documentation of the limits and required settings in the field table, by diagnostic code. */
export const checks: readonly StructureCheck[] = [...poolChecks, ...messageChecks];
