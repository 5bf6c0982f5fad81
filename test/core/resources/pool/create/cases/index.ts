import type { RuleCases } from '../../rules/cases/index.ts';
import { newPoolCases } from './new-pool.ts';
import { schemaCases } from './schema.ts';

/** Cases by the name of the rules' folder. The settings are in the file of a new pool that otherwise has its name only. */
export const createCasesByGroup: Readonly<Record<string, RuleCases>> = {
  'new-pool': newPoolCases,
  schema: schemaCases,
};
