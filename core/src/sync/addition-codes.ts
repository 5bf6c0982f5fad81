/** The codes of an addition's risks and blockers, except for the codes of rules. */
export const additionCodes: readonly string[] = [
  'schema-add-count',
  'schema-add-total',
  'schema-add-existing',
  'schema-add-secondary',
  'schema-add-owner',
  'schema-add-standard',
];
