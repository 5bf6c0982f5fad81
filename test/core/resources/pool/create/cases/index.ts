import type { RuleCases } from '../../rules/cases/index.ts';
import { newPoolCases } from './new-pool.ts';
import { schemaCases } from './schema.ts';

/**
 * Test cases, keyed by the folder of their rules. The settings of each case are added to a file for a new pool that
 * otherwise contains only the pool's name.
 */
export const createCasesByGroup: Readonly<Record<string, RuleCases>> = {
  'new-pool': newPoolCases,
  schema: schemaCases,
};
