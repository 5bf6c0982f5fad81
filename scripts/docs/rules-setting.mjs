/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/** The name of the setting for severities. */
export const RULES = 'userpool.rules';

/**
 * Returns the setting `userpool.rules` for package.json, without its order: every code with a changeable severity.
 *
 * @param {PoolFacts} facts
 */
export function rulesSetting(facts) {
  // Descriptions of the severities would be repeated for each code and double the manifest, which VS Code reads at start-up.
  const severity = { type: 'string', enum: facts.chosenSeverities };
  return {
    type: 'object',
    default: {},
    scope: 'resource',
    markdownDescription: '%setting.rules%',
    additionalProperties: false,
    properties: Object.fromEntries(
      changeableChecks(facts).map(({ code }) => [code, { ...severity, description: `%${KEY_PREFIX}${code}%` }]),
    ),
  };
}

/** The prefix of these texts' keys in package.nls.json. */
const KEY_PREFIX = 'rule.';

/** The key of the template of these texts in package.nls.json: {0} is the title of a rule, {1} its severity. */
const TEMPLATE_KEY = 'setting.rules.form';

/**
 * Returns the texts of package.nls.json, or of one of its translations, with the texts of the setting regenerated and all
 * others unchanged.
 *
 * @param {Record<string, string>} texts
 * @param {PoolFacts} facts
 * @param {Record<string, string>} [titles] the titles of rules in that language, by the English ones
 */
export function withRuleTexts(texts, facts, titles = {}) {
  const others = Object.entries(texts).filter(([key]) => !key.startsWith(KEY_PREFIX));
  const template = texts[TEMPLATE_KEY] ?? '{0} ({1})';
  const rules = changeableChecks(facts).map(({ code, title, severity }) => [
    KEY_PREFIX + code,
    template.replace('{0}', () => titles[title] ?? title).replace('{1}', severity),
  ]);
  return Object.fromEntries([...others, ...rules]);
}

/** @param {PoolFacts} facts */
function changeableChecks({ groups, changeableCodes }) {
  return groups.flatMap(({ checks }) => checks).filter(({ code }) => changeableCodes.includes(code));
}
