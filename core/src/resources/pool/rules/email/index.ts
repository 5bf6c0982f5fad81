import { emailConfigsetDefault } from './email-configset-default.ts';
import { emailDefaultFrom } from './email-default-from.ts';
import { emailDefaultSourceIdentity } from './email-default-source-identity.ts';
import { emailDefaultCustomFrom } from './email-default-custom-from.ts';
import { emailDeveloperSource } from './email-developer-source.ts';
import { emailFromDomainIdentity } from './email-from-domain-identity.ts';
import { emailFromFormat } from './email-from-format.ts';
import { emailFromMismatch } from './email-from-mismatch.ts';
import { emailSourceAccount } from './email-source-account.ts';
import { emailSourceArnShape } from './email-source-arn-shape.ts';
import { emailSourceRegion } from './email-source-region.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about sending email. */
export const emailRules: readonly Rule[] = [
  emailDeveloperSource,
  emailSourceArnShape,
  emailSourceAccount,
  emailSourceRegion,
  emailFromDomainIdentity,
  emailFromMismatch,
  emailFromFormat,
  emailConfigsetDefault,
  emailDefaultCustomFrom,
  emailDefaultFrom,
  emailDefaultSourceIdentity,
];
