/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/**
 * The setting `userpool.rules` as package.json contributes it: every code whose severity can be set, with its title.
 *
 * @param {PoolFacts} facts
 */
export function rulesSetting({ groups, changeableCodes, chosenSeverities }) {
  const checks = groups.flatMap((group) => group.checks).filter(({ code }) => changeableCodes.includes(code));
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription:
      'How bad the problems of a kind are, by the code that the editor shows with them. An `error` stops a push; `off`: nothing is reported.',
    additionalProperties: false,
    properties: Object.fromEntries(
      checks.map(({ code, title, severity }) => [
        code,
        { type: 'string', enum: chosenSeverities, description: `${title}. Without this setting: ${severity}.` },
      ]),
    ),
  };
}
