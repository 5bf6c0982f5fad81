import type { RuleCases } from './rule-cases.ts';

export const emailCases: RuleCases = {};
