import { knownFacts } from './known-facts.mjs';
import { table } from './markdown.mjs';

/**
 * @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts
 * @typedef {import('./known-facts.mjs').KnownFact} KnownFact
 */

/**
 * Renders the page that shows where each known fact about the service is checked: by a rule, by a warning in the push
 * preview, in a hover note, or not at all.
 *
 * @param {PoolFacts} facts
 * @returns {string} Markdown
 * @throws {Error} if the list of known facts contradicts the rules and warnings
 */
export function renderServiceRulesDocument(facts) {
  const mistakes = findMistakes(facts);
  if (mistakes.length > 0) throw new Error(`known-facts.mjs: ${mistakes.join(' ')}`);
  const known = new Set(Object.values(knownFacts).flatMap((list) => list.map(({ id }) => id)));
  const groups = facts.groups.map(({ title, checks }) => {
    const rules = checks.map(({ code }) => rowOf({ id: code, by: [code] }, facts));
    return sectionOf(title, [...rules, ...(knownFacts[title] ?? []).map((fact) => rowOf(fact, facts))]);
  });
  const warnings = [...facts.risks].map((code) => rowOf({ id: code, by: [code] }, facts));
  const notes = [...facts.notes.keys()].filter((id) => !known.has(id)).map((id) => rowOf({ id, by: [] }, facts));
  return `# Service rules

This page lists known facts about requests that Amazon Cognito rejects, changes, or accepts with surprising results, and
where this extension covers them. A [rule](rules.md) runs while you type and before a push. The preview of a push compares the
file with the live pool. Facts that are not about mistakes are shown in a setting's hover. If neither a rule nor the preview covers a
fact, the last column gives the reason.

${groups.join('\n\n')}

${sectionOf('Changes by a push', warnings)}

${sectionOf('Other notes in hovers', notes)}
`;
}

/**
 * @param {string} title
 * @param {readonly (readonly string[])[]} rows
 */
function sectionOf(title, rows) {
  return `## ${title}\n\n${table(['Fact', 'Where', 'Why no rule'], rows)}`;
}

/**
 * @param {KnownFact} fact
 * @param {PoolFacts} facts
 */
function rowOf(fact, { risks, notes }) {
  const { id } = fact;
  const by = 'by' in fact ? fact.by : [];
  const hovers = notes
    .get(id)
    ?.map((setting) => `\`${setting}\``)
    .join(', ');
  const places = [
    ...by.filter((code) => !risks.has(code)).map((code) => `rule [${code}](rules.md#${code})`),
    ...by.filter((code) => risks.has(code)).map((code) => `preview of a push${code === id ? '' : `: \`${code}\``}`),
    ...(hovers ? [`hover on ${hovers}`] : []),
  ];
  const where = places.join('; ') || 'nowhere';
  return [`\`${id}\``, where.charAt(0).toUpperCase() + where.slice(1), 'reason' in fact ? fact.reason : ''];
}

/**
 * @param {PoolFacts} facts
 * @returns {string[]} sentences
 */
function findMistakes({ groups, risks }) {
  const codes = new Set([...groups.flatMap(({ checks }) => checks.map(({ code }) => code)), ...risks]);
  const titles = groups.map(({ title }) => title);
  const facts = Object.values(knownFacts).flat();
  return [
    ...Object.keys(knownFacts).flatMap((title) => (titles.includes(title) ? [] : [`No group is called “${title}”.`])),
    ...facts.flatMap(({ id }) => (codes.has(id) ? [`${id} has a rule or warning of its own now: remove it.`] : [])),
    ...facts.flatMap((fact) =>
      'by' in fact
        ? fact.by.filter((code) => !codes.has(code)).map((code) => `${fact.id}: ${code} does not exist.`)
        : [],
    ),
  ];
}
