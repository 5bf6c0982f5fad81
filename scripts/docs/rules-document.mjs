import { toMarkdown } from './markdown.mjs';

/**
 * @typedef {import('./pool-facts.mjs').Check} Check
 * @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts
 */

/** @satisfies {Record<Check['evidence'], string>} */
const evidence = {
  measured: 'Somebody ran it against AWS and recorded the result',
  documented: 'AWS documents it',
  reported: 'Users report what the service answered',
  inferred: 'It follows from other facts; no record of a trial is known',
};

/**
 * The document that a problem in a file links to: a section for every code, headed by the code itself.
 *
 * @param {PoolFacts} facts
 * @returns {string} Markdown
 */
export function renderRulesDocument({ groups, changeableCodes, names }) {
  const codes = groups.flatMap(({ checks }) => checks).length;
  return `# Rules

What the language server finds in a pool file: ${codes} kinds of problem, each under the code that the editor shows with it.

- An **error** is what AWS, or the tool that sends the file, is known to refuse. It stops a push.
- A **warning** is taken, and surprises; or it is refused only in some pools.
- **Information** and a **hint** are worth knowing. Nothing has to be done.

The setting \`userpool.rules\` gives a code another severity: \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.
A push looks at the same severities: it takes what is no error any more, and stops at what has become one.

\`\`\`json
"userpool.rules": {
  "deletion-protection-off": "off",
  "sms-external-id-missing": "error"
}
\`\`\`

Where each fact about the service is dealt with, and why some are not, is listed in [service rules](service-rules.md).

## Contents

${groups.map(({ title, checks }) => contentsOf(title, checks, names)).join('\n')}

${groups.map(({ title, checks }) => groupOf(title, checks, { changeableCodes, names })).join('\n\n')}
`;
}

/**
 * @param {string} title
 * @param {readonly Check[]} checks
 * @param {ReadonlySet<string>} names
 */
function contentsOf(title, checks, names) {
  const lines = checks.map((check) => `  - [${check.code}](#${check.code}): ${toMarkdown(check.title, names)}`);
  return [`- [${title}](#${anchorOf(title)})`, ...lines].join('\n');
}

/**
 * @param {string} title
 * @param {readonly Check[]} checks
 * @param {Pick<PoolFacts, 'changeableCodes' | 'names'>} facts
 */
function groupOf(title, checks, facts) {
  return [`## ${title}`, ...checks.map((check) => sectionOf(check, facts))].join('\n\n');
}

/**
 * @param {Check} check
 * @param {Pick<PoolFacts, 'changeableCodes' | 'names'>} facts
 */
function sectionOf({ code, severity, title, why, evidence: known, source, members }, { changeableCodes, names }) {
  const example = severity === 'error' ? 'warning' : 'off';
  const change = changeableCodes.includes(code)
    ? `To change that: \`"userpool.rules": { "${code}": "${example}" }\`.`
    : 'It cannot be changed.';
  return `### ${code}

**${toMarkdown(title, names)}.**
${toMarkdown(why, names)}

- Severity: ${severity}. ${change}
- Members: ${members.length === 0 ? 'any' : members.map((member) => `\`${member}\``).join(', ')}
- How it is known: ${evidence[known]} ([source](${source})).`;
}

/**
 * The anchor that Markdown renderers give a heading.
 *
 * @param {string} heading
 */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
