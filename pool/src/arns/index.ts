export { parseArn, partitionOf, type Arn } from './arn.ts';
export { arnKinds, arnKindOf, arnMembers, type ArnKind } from './kinds.ts';
