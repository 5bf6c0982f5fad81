import type { StructureCheck } from '../../../diagnostics/types/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';

/** The checks of the field table's limits and required members, by the codes that it has. */
export const checks: readonly StructureCheck[] = [...poolChecks, ...messageChecks];
