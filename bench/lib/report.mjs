import { table } from '../../scripts/docs/markdown.mjs';

/**
 * @typedef {object} Section
 * @property {string} heading
 * @property {string} [about] explains the table
 * @property {readonly string[]} head
 * @property {readonly (readonly string[])[]} rows
 *
 * @typedef {object} Verdict
 * @property {string} target with its limit, such as "Cold start ≤ 0.8 of VS Code’s JSON server"
 * @property {string} figure the measured value
 * @property {boolean | undefined} met undefined if it could not be measured
 *
 * @typedef {object} Report
 * @property {readonly Section[]} sections
 * @property {readonly Verdict[]} verdicts
 */

/**
 * Formats a report's tables as Markdown.
 *
 * @param {Report} report
 */
export function formatTables({ sections }) {
  return sections
    .map(({ heading, about, head, rows }) =>
      [`### ${heading}`, ...(about ? [about] : []), table(head, rows)].join('\n\n'),
    )
    .join('\n\n');
}

/**
 * Formats verdicts as a Markdown table.
 *
 * @param {readonly Verdict[]} verdicts
 */
export function formatVerdicts(verdicts) {
  const label = (/** @type {boolean | undefined} */ met) =>
    met === undefined ? 'not measured' : met ? 'met' : 'missed';
  return table(
    ['target', 'measured', ''],
    verdicts.map(({ target, figure, met }) => [target, figure, met === false ? `**${label(met)}**` : label(met)]),
  );
}

/**
 * Compares a figure with its target.
 *
 * @param {string} target without its limit
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
