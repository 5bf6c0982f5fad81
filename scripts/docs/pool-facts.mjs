import { loadCore } from '../build/load-core.mjs';

/**
 * @typedef {import('../../core/src/diagnostics/types/index.ts').Check} Check
 *
 * @typedef {object} CheckGroup
 * @property {string} title
 * @property {readonly Check[]} checks
 *
 * @typedef {object} PoolFacts
 * @property {readonly CheckGroup[]} groups all rules for a file, grouped by subject
 * @property {readonly string[]} changeableCodes
 * @property {readonly string[]} alwaysBlocking the codes that block a push regardless of their severity
 * @property {readonly string[]} chosenSeverities
 * @property {ReadonlySet<string>} risks the codes of the warnings in a push preview
 * @property {ReadonlyMap<string, readonly string[]>} notes the settings that each hover note belongs to, by note ID
 * @property {readonly string[]} tableTexts strings in tables, which are translated where they are displayed
 * @property {ReadonlySet<string>} names names of settings and values that are not ordinary English words
 */

/** The exports of core/ that the documents are generated from. */
const ENTRY = `
  export { changeableCodes, chosenSeverities } from '#core/diagnostics';
  export { fieldRows, otherMembers } from '#core/resources/pool/fields';
  export { ruleGroups } from '#core/resources/pool/rules';
  export { createRuleGroups, createRows } from '#core/resources/pool/create';
  export { fieldShapes } from '#core/resources';
  export { enumValues, requestFields } from '#core/resources/pool/shape';
  export { structureChecksOf } from '#core/diagnostics';
  export { createRequest, updateRequest } from '#core/resources/pool';
  export { mfaFileRules, setMfaRequest } from '#core/resources/mfa';
  export { ALWAYS_BLOCKING, riskCodes } from '#core/sync';
  export { tableTexts } from '#core/editor/table-texts';
`;

/**
 * Reads the facts about user pools from core/.
 *
 * @returns {Promise<PoolFacts>}
 * @throws {Error} if core/ does not build
 */
export async function readPoolFacts() {
  const pool = await loadCore(ENTRY);
  const structureChecks = checksOnce([
    ...pool.structureChecksOf(pool.updateRequest),
    ...pool.structureChecksOf(pool.createRequest),
    ...pool.structureChecksOf(pool.setMfaRequest),
  ]);
  return {
    groups: [
      { title: 'JSON, shape and limits', checks: structureChecks },
      ...[...pool.ruleGroups, ...pool.createRuleGroups, { title: 'MFA files', rules: pool.mfaFileRules }].map(
        (/** @type {{ title: string, rules: Check[] }} */ group) => ({
          title: group.title,
          // A rule can have the same code as a structure check of another request.
          checks: group.rules.filter(({ code }) => !structureChecks.some((check) => check.code === code)),
        }),
      ),
    ],
    changeableCodes: pool.changeableCodes(),
    alwaysBlocking: pool.ALWAYS_BLOCKING,
    chosenSeverities: pool.chosenSeverities,
    risks: new Set(pool.riskCodes),
    notes: notesIn({ ...pool.createRows, ...pool.setMfaRequest.fields, ...pool.fieldRows }),
    tableTexts: pool.tableTexts(),
    names: namesIn(
      [...pool.requestFields(), ...pool.fieldShapes(pool.createRequest), ...pool.fieldShapes(pool.setMfaRequest)],
      pool.enumValues,
      pool.otherMembers,
    ),
  };
}

/**
 * Returns the first check with each code.
 *
 * @param {readonly Check[]} checks
 */
function checksOnce(checks) {
  return checks.filter(({ code }, i) => checks.findIndex((other) => other.code === code) === i);
}

/**
 * @param {Record<string, { notes?: readonly { id: string }[] }>} rows
 */
function notesIn(rows) {
  /** @type {Map<string, string[]>} */
  const notes = new Map();
  for (const [member, { notes: own = [] }] of Object.entries(rows)) {
    for (const { id } of own) notes.set(id, [...(notes.get(id) ?? []), member]);
  }
  return notes;
}

/**
 * @param {readonly [string, { kind: string, name?: string }][]} fields
 * @param {(name: string) => readonly string[]} enumValues
 * @param {readonly string[]} others
 */
function namesIn(fields, enumValues, others) {
  const members = [...fields.flatMap(([field]) => field.split(/[.[\]{}]+/)), ...others];
  const values = fields.flatMap(([, { kind, name }]) => (kind === 'enum' && name ? enumValues(name) : []));
  return new Set([
    ...members.filter((name) => /[a-z][A-Z]|^[A-Z]{3}/.test(name)),
    ...values.filter((name) => /^[A-Z][A-Z0-9_]+$|_/.test(name)),
  ]);
}
