/** @typedef {import('./pool-facts.mjs').PoolFacts} PoolFacts */

/** The name of the setting for severities. */
export const RULES = 'userpool.rules';

/**
 * Returns the `userpool.rules` setting for package.json, without its `order` property. It lists every code with a
 * changeable severity.
 *
 * @param {PoolFacts} facts
 */
export function rulesSetting(facts) {
  // Describing the severities for each code would double the size of the manifest, which VS Code reads at startup.
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

/** The prefix of the keys for rule descriptions in package.nls.json. */
const KEY_PREFIX = 'rule.';

/** The key of the template for rule descriptions in package.nls.json: {0} is the rule's title, {1} its severity. */
const TEMPLATE_KEY = 'setting.rules.form';

/**
 * Returns the strings of package.nls.json, or of a translation of it, with regenerated rule descriptions. All other
 * strings are unchanged.
 *
 * @param {Record<string, string>} texts
 * @param {PoolFacts} facts
 * @param {Record<string, string>} [titles] the translated rule titles, by their English titles
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
