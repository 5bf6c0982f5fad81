export { accountOf, type ArnAt } from './accounts.ts';
export { formatArn, hasAccount, parseArn, type Arn } from './arn.ts';
export { arnKinds, type ArnKind } from './kinds.ts';
export { arnForm, invokedFunction, isArnOf, misfitOf, type Misfit } from './misfit.ts';
export { partitionOf } from './partitions.ts';
export { sayMisfit, type MisfitAt } from './say-misfit.ts';
