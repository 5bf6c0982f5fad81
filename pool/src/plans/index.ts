export { includesPlan, planNames, planNeedOf, planNeeds, type PlanName, type PlanNeed } from './needs.ts';
export { beyondPlan, raisePlan, type PlanUse } from './uses.ts';
