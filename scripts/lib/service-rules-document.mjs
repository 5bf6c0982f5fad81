import { table } from './markdown.mjs';
import { serviceRules } from './service-rules.mjs';

/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/**
 * The document that says of every known fact about the service where it is dealt with.
 *
 * @param {PoolFacts} facts
 * @returns {string} Markdown
 * @throws {Error} naming each fact that is dealt with nowhere, and each whose entry does not fit what there is
 */
export function serviceRulesDocument(facts) {
  const codes = facts.groups.flatMap(({ checks }) => checks.map(({ code }) => code));
  const faults = serviceRules.flatMap(({ rules }) => rules.flatMap((rule) => faultsOf(rule, facts, codes)));
  if (faults.length > 0) throw new Error(`scripts/lib/service-rules.mjs: ${faults.join(' ')}`);
  const ids = serviceRules.flatMap(({ rules }) => rules.map((rule) => idOf(rule)));
  const ours = [...codes, ...facts.risks, ...facts.notes.keys()].filter((code) => !ids.includes(code));
  return `# Service rules

What is known that Amazon Cognito refuses, changes by itself, or takes in a way that surprises, and where this extension
deals with it: as a [rule](rules.md) that is checked while you type and before a push, in the preview of a push, which
compares the file with the live pool, or in the hover on a member, where a fact is worth knowing and no mistake. Where it
is neither a rule nor in the preview, the reason stands beside it.

${serviceRules.map(({ title, rules }) => `## ${title}\n\n${rowsOf(rules, facts, codes)}`).join('\n\n')}

## Beside these

Checks, warnings and notes that cover no single fact of the above.

${rowsOf(ours, facts, codes)}
`;
}

/** @typedef {import('./service-rules.mjs').ServiceRule} ServiceRule */

/** @param {string | ServiceRule} rule */
function idOf(rule) {
  return typeof rule === 'string' ? rule : rule.id;
}

/**
 * What deals with a fact.
 *
 * @param {string | ServiceRule} rule
 * @param {PoolFacts} facts
 * @param {readonly string[]} codes
 */
function dealersOf(rule, { risks, notes }, codes) {
  const { id, by = [id] } = typeof rule === 'string' ? { id: rule } : rule;
  return {
    checks: by.filter((name) => codes.includes(name)),
    risks: by.filter((name) => risks.has(name)),
    members: [...new Set(by.flatMap((name) => notes.get(name) ?? []))],
    strangers: by.filter((name) => !codes.includes(name) && !risks.has(name) && !notes.has(name)),
  };
}

/**
 * @param {readonly (string | ServiceRule)[]} rules
 * @param {PoolFacts} facts
 * @param {readonly string[]} codes
 */
function rowsOf(rules, facts, codes) {
  return table(
    ['Fact', 'Where', 'Why no rule'],
    rules.map((rule) => {
      const { checks, risks, members } = dealersOf(rule, facts, codes);
      const id = idOf(rule);
      const places = [
        ...checks.map((code) => `rule [${code}](rules.md#${code})`),
        ...risks.map((code) => `preview of a push${code === id ? '' : `: \`${code}\``}`),
        ...(members.length > 0 ? [`hover on ${members.map((member) => `\`${member}\``).join(', ')}`] : []),
      ];
      return [`\`${id}\``, capital(places.join('; ') || 'nowhere'), reasonOf(rule) ?? ''];
    }),
  );
}

/** @param {string | ServiceRule} rule */
function reasonOf(rule) {
  return typeof rule === 'string' ? undefined : rule.reason;
}

/** @param {string} words */
function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * @param {string | ServiceRule} rule
 * @param {PoolFacts} facts
 * @param {readonly string[]} codes
 * @returns {string[]} sentences
 */
function faultsOf(rule, facts, codes) {
  const { checks, risks, strangers } = dealersOf(rule, facts, codes);
  const id = idOf(rule);
  const isDealtWith = checks.length > 0 || risks.length > 0;
  if (reasonOf(rule) === undefined) {
    return [
      ...strangers.map((name) => `${id} is dealt with by ${name}, which is not there.`),
      ...(isDealtWith || strangers.length > 0 ? [] : [`${id} has no more than a note, and no reason for that.`]),
    ];
  }
  return isDealtWith ? [`${id} has a reason why it is no rule, and is one.`] : [];
}
