/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/** The setting that these texts are for. */
export const RULES = 'userpool.rules';

/**
 * The setting `userpool.rules` as package.json contributes it, but for its place: every code whose severity can be set.
 *
 * @param {PoolFacts} facts
 */
export function rulesSetting(facts) {
  // A description of each severity would stand at each of them, and double the manifest that VS Code reads at its start.
  const severity = { type: 'string', enum: facts.chosenSeverities };
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(
      changeableChecks(facts).map(({ code }) => [code, { ...severity, description: `%${KEY}${code}%` }]),
    ),
  };
}

/** How the keys of these texts in package.nls.json begin. */
const KEY = 'rule.';

/** The form of each of these texts in package.nls.json: {0} is what is wrong, {1} a severity. */
const FORM = 'setting.rules.form';

/**
 * The texts of package.nls.json, or of its translation into one language, with those of the setting made anew; the
 * others stay as they are written there.
 *
 * @param {Record<string, string>} texts
 * @param {PoolFacts} facts
 * @param {Record<string, string>} [titles] the titles of checks in that language, by the English ones
 */
export function withRuleTexts(texts, facts, titles = {}) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(KEY));
  const form = texts[FORM] ?? '{0} ({1})';
  const rules = changeableChecks(facts).map(({ code, title, severity }) => [
    KEY + code,
    form.replace('{0}', () => titles[title] ?? title).replace('{1}', severity),
  ]);
  return Object.fromEntries([...others, ...rules]);
}

/** @param {PoolFacts} facts */
function changeableChecks({ groups, changeableCodes }) {
  return groups.flatMap(({ checks }) => checks).filter(({ code }) => changeableCodes.includes(code));
}
