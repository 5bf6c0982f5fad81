import type { RuleCases } from '../../rules/cases/index.ts';
import { newPoolCases } from './new-pool.ts';
import { schemaCases } from './schema.ts';

/**
 * Cases by the folder of their rules. The settings are added to the file of a new pool that otherwise contains only its
 * name.
 */
export const createCasesByGroup: Readonly<Record<string, RuleCases>> = {
  'new-pool': newPoolCases,
  schema: schemaCases,
};
