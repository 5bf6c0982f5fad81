import type { StructureCheck } from '../../../diagnostics/types/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';

export { messageChecks, poolChecks };

/** The documentation for the limits and required settings in the field table, by diagnostic code. */
export const checks: readonly StructureCheck[] = [...poolChecks, ...messageChecks];
