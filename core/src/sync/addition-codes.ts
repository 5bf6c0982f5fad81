/** The codes of risks and blockers of an addition, except those of rules. */
export const additionCodes: readonly string[] = [
  'schema-add-count',
  'schema-add-total',
  'schema-add-existing',
  'schema-add-secondary',
  'schema-add-owner',
  'schema-add-standard',
];
