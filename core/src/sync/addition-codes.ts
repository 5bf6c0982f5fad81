/** The codes of the risks and blockers that an `AdditionPlan` can contain, except for the codes of rules. */
export const additionCodes: readonly string[] = [
  'schema-add-count',
  'schema-add-total',
  'schema-add-existing',
  'schema-add-secondary',
  'schema-add-owner',
  'schema-add-standard',
];
