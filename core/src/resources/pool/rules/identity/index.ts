import { keyArnShape } from './key-arn-shape.ts';
import { keyCmkNeedsArn } from './key-cmk-needs-arn.ts';
import { keyOwnedWithArn } from './key-owned-with-arn.ts';
import { tagsAwsPrefix } from './tags-aws-prefix.ts';
import { tagsCharset } from './tags-charset.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about the encryption key, the token issuer and tags. */
export const identityRules: readonly Rule[] = [
  keyArnShape,
  keyCmkNeedsArn,
  keyOwnedWithArn,
  tagsAwsPrefix,
  tagsCharset,
];
