/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/**
 * The setting `userpool.rules` as package.json contributes it: every code whose severity can be set.
 *
 * @param {PoolFacts} facts
 */
export function rulesSetting(facts) {
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(
      changeableChecks(facts).map(({ code }) => [
        code,
        { type: 'string', enum: facts.chosenSeverities, description: `%${KEY}${code}%` },
      ]),
    ),
  };
}

/** How the keys of these texts in package.nls.json begin. */
const KEY = 'rule.';

/**
 * The texts of package.nls.json with those of the setting made anew; the others stay as they are written there.
 *
 * @param {Record<string, string>} texts
 * @param {PoolFacts} facts
 */
export function withRuleTexts(texts, facts) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(KEY));
  const rules = changeableChecks(facts).map(({ code, title, severity }) => [
    KEY + code,
    `${title}. Without this setting: ${severity}.`,
  ]);
  return Object.fromEntries([...others, ...rules]);
}

/** @param {PoolFacts} facts */
function changeableChecks({ groups, changeableCodes }) {
  return groups.flatMap(({ checks }) => checks).filter(({ code }) => changeableCodes.includes(code));
}
