export { includesPlan, planNames, planNeedOf, planNeeds, type PlanName, type PlanNeed } from './needs.ts';
export { beyondPlan, neededPlan, raisePlan, type NeededPlan, type PlanUse } from './uses.ts';
export { planText, valuePlanText } from './texts.ts';
