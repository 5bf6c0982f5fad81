import { schemaBooleanDatetime } from './schema-boolean-datetime.ts';
import { schemaBoundsKind } from './schema-bounds-kind.ts';
import { schemaBoundsNumber } from './schema-bounds-number.ts';
import { schemaBoundsUntyped } from './schema-bounds-untyped.ts';
import { schemaBuiltin } from './schema-builtin.ts';
import { schemaCustomRequired } from './schema-custom-required.ts';
import { schemaDeveloperOnly } from './schema-developer-only.ts';
import { schemaImmutable } from './schema-immutable.ts';
import { schemaLengthMax } from './schema-length-max.ts';
import { schemaLengthOrder } from './schema-length-order.ts';
import { schemaMutableMissing } from './schema-mutable-missing.ts';
import { schemaNameDuplicate } from './schema-name-duplicate.ts';
import { schemaNameMissing } from './schema-name-missing.ts';
import { schemaNameNearStandard } from './schema-name-near-standard.ts';
import { schemaNamePrefix } from './schema-name-prefix.ts';
import { schemaNumberOrder } from './schema-number-order.ts';
import { schemaNumberRange } from './schema-number-range.ts';
import { schemaStandardDeveloper } from './schema-standard-developer.ts';
import { schemaStandardType } from './schema-standard-type.ts';
import { schemaTypeRequired } from './schema-type-required.ts';
import type { Rule } from '../../../../../diagnostics/rules/rule.ts';

/** Rules about a new pool's attribute schema. */
export const schemaRules: readonly Rule[] = [
  schemaBooleanDatetime,
  schemaBoundsKind,
  schemaBoundsNumber,
  schemaBoundsUntyped,
  schemaBuiltin,
  schemaCustomRequired,
  schemaDeveloperOnly,
  schemaImmutable,
  schemaLengthMax,
  schemaLengthOrder,
  schemaMutableMissing,
  schemaNameDuplicate,
  schemaNameMissing,
  schemaNameNearStandard,
  schemaNamePrefix,
  schemaNumberOrder,
  schemaNumberRange,
  schemaStandardDeveloper,
  schemaStandardType,
  schemaTypeRequired,
];
