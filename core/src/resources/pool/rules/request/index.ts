import { cfnOnlyField } from './cfn-only-field.ts';
import { createOnlyField } from './create-only-field.ts';
import { foreignForm } from './foreign-form.ts';
import { mfaConfigField } from './mfa-config-field.ts';
import { nullValue } from './null-value.ts';
import { readOnlyField } from './read-only-field.ts';
import { requestIncomplete } from './request-incomplete.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

/** Rules about missing settings, and about settings that the request doesn't support or expects in a different form. */
export const requestRules: readonly Rule[] = [
  foreignForm,
  createOnlyField,
  readOnlyField,
  cfnOnlyField,
  mfaConfigField,
  nullValue,
  requestIncomplete,
];
