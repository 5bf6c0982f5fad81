import { toMarkdown } from './markdown.mjs';

/**
 * @typedef {import('./pool-facts.mjs').Check} Check
 * @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts
 */

/** @satisfies {Record<Check['evidence'], string>} */
const evidence = {
  measured: 'Tested against AWS',
  documented: 'Documented',
  reported: 'Reported by users',
  inferred: 'Inferred from other facts, not tested',
};

/**
 * Renders the page that diagnostics link to. Each code has a section with the code as its heading.
 *
 * @param {PoolFacts} facts
 * @returns {string} Markdown
 */
export function renderRulesDocument({ groups, changeableCodes, alwaysBlocking, names }) {
  const codes = groups.flatMap(({ checks }) => checks).length;
  return `# Rules

This page describes the ${codes} diagnostics for pool files, by the code that the editor displays.

- An **error** means that AWS, or the tool that sends the file, rejects the request. It blocks a push.
- A **warning** means that AWS accepts the request with surprising results, or rejects it for some pools only.
- **Information** and **hints** are worth knowing but require no change.

The setting \`userpool.rules\` changes the severity of a code to \`off\`, \`hint\`, \`information\`, \`warning\` or \`error\`.
The changed severity also applies to a push, which only errors block. These codes block a push whatever their severity is:
${alwaysBlocking.map((code) => `\`${code}\``).join(', ')}.

\`\`\`json
"userpool.rules": {
  "deletion-protection-off": "off",
  "sms-external-id-missing": "error"
}
\`\`\`

In \`userpool.config.json\`, the same object is the property \`rules\`. To hide one diagnostic, write
\`// userpool-ignore CODE: reason\` on the line above it; an error that is hidden still blocks a push.
[README](../README.md#the-configuration-file) describes both.

[Service rules](service-rules.md) lists where each known fact about the service is checked, and why some facts are not.

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
    ? `To change it: \`"userpool.rules": { "${code}": "${example}" }\`.`
    : 'It cannot be changed.';
  return `### ${code}

**${toMarkdown(title, names)}.**
${toMarkdown(why, names)}

- Severity: ${severity}. ${change}
- Settings: ${members.length === 0 ? 'any' : members.map((member) => `\`${member}\``).join(', ')}
- Evidence: ${evidence[known]} ([source](${source})).`;
}

/**
 * Returns the anchor that Markdown renderers create for a heading.
 *
 * @param {string} heading
 */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}
