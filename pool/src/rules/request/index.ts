import { createOnlyField } from './create-only-field.ts';
import { nullValue } from './null-value.ts';
import { readOnlyField } from './read-only-field.ts';
import type { Rule } from '../rule.ts';

/** Members that do not belong in the request, or not in that form. */
export const requestRules: readonly Rule[] = [createOnlyField, nullValue, readOnlyField];
