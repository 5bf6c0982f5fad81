export { accountOf, type ArnAt } from './accounts.ts';
export { formatArn, hasAccount, parseArn, partitionOf, type Arn } from './arn.ts';
export { arnKinds, type ArnKind } from './kinds.ts';
export { arnForm, invokedFunction, isArnOf, findArnMismatch, type ArnMismatch } from './mismatch.ts';
export { describeArnMismatch, type ArnMismatchAt } from './mismatch-message.ts';
