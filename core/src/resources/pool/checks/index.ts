import type { StructureCheck } from '../../../diagnostics/types/index.ts';
import { messageChecks } from './messages.ts';
import { poolChecks } from './pool.ts';

/** The documentation of the limits and required settings in the field table, by code. */
export const checks: readonly StructureCheck[] = [...poolChecks, ...messageChecks];
