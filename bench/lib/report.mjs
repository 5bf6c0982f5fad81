import { table } from '../../scripts/docs/markdown.mjs';

/**
 * What the bench found.
 *
 * @typedef {object} Section
 * @property {string} heading
 * @property {string} [about] what the table shows, where its heads do not say it
 * @property {readonly string[]} head
 * @property {readonly (readonly string[])[]} rows
 *
 * @typedef {object} Verdict
 * @property {string} target what is to be reached, with the bound: "Cold start ≤ 0.8 of VS Code’s JSON server"
 * @property {string} figure what was measured
 * @property {boolean | undefined} met undefined where it could not be measured
 *
 * @typedef {object} Report
 * @property {readonly Section[]} sections
 * @property {readonly Verdict[]} verdicts
 */

/**
 * @param {Report} report
 * @returns {string} its tables, in Markdown
 */
export function formatTables({ sections }) {
  return sections
    .map(({ heading, about, head, rows }) =>
      [`### ${heading}`, ...(about ? [about] : []), table(head, rows)].join('\n\n'),
    )
    .join('\n\n');
}

/**
 * @param {readonly Verdict[]} verdicts
 * @returns {string} Markdown
 */
export function formatVerdicts(verdicts) {
  const words = (/** @type {boolean | undefined} */ met) =>
    met === undefined ? 'not measured' : met ? 'met' : 'missed';
  return table(
    ['target', 'measured', ''],
    verdicts.map(({ target, figure, met }) => [target, figure, met === false ? `**${words(met)}**` : words(met)]),
  );
}

/**
 * @param {string} target without its bound
 * @param {number} max
 * @param {number | undefined} figure
 * @param {(value: number | undefined) => string} show
 * @returns {Verdict}
 */
export function checkTarget(target, max, figure, show) {
  return {
    target: `${target} ≤ ${show(max)}`,
    figure: show(figure),
    met: figure === undefined ? undefined : figure <= max,
  };
}
