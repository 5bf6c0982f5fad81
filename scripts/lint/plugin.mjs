// Our own lint rules, as an oxlint plugin.

import { dirname, relative, resolve, sep } from 'node:path';

/**
 * @typedef {{ allow: string[], onDemand: string[], why: string }} ImportOptions regular expressions, see borders.mjs
 */

/** Reports imports that cross a boundary. */
const imports = {
  meta: { type: 'problem', schema: false },
  /** @param {any} context */
  create(context) {
    const { allow, onDemand, why } = /** @type {ImportOptions} */ (context.options[0]);
    const allowed = allow.map((source) => new RegExp(source));
    const allowedOnDemand = [...allowed, ...onDemand.map((source) => new RegExp(source))];

    /**
     * @param {any} node
     * @param {any} source the node of the module name; reported unless it is a string literal
     * @param {RegExp[]} patterns
     */
    const check = (node, source, patterns) => {
      const name = source?.value;
      if (typeof name === 'string') {
        const target = targetOf(name, context);
        if (patterns.some((pattern) => pattern.test(target))) return;
      }
      context.report({ node, message: `${name ?? 'This'} must not be imported here. ${why}` });
    };

    return {
      /** @param {any} node */
      'ImportDeclaration, ExportAllDeclaration, ExportNamedDeclaration[source]': (node) =>
        check(node, node.source, allowed),
      /** @param {any} node */
      ImportExpression: (node) => check(node, node.source, allowedOnDemand),
      /** @param {any} node */
      TSImportType: (node) => check(node, node.source, allowed),
      /** @param {any} node */
      TSExternalModuleReference: (node) => check(node, node.expression, allowed),
      /** @param {any} node */
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0], allowed),
    };
  },
};

/** Reports private members that are not `#names`. */
const privateNames = forbid(
  'Use #names for private members.',
  ['PropertyDefinition', 'MethodDefinition'].map((definition) => `${definition}[accessibility="private"]`),
);

/**
 * Reports untranslated strings in functions that create user-visible text. Strings in top-level tables are listed in
 * `table-texts` instead.
 */
const translatedTexts = forbid(
  "Write it as l10n.t('…'): a whole sentence with numbered placeholders.",
  ['Literal[value=/[a-z]/i]', 'TemplateLiteral > TemplateElement[value.cooked=/[a-z]/i]'].flatMap((words) =>
    ['', 'ConditionalExpression > '].map(
      (between) => `:function Property[key.name=/^(message|title|reason|advice|description)$/] > ${between}${words}`,
    ),
  ),
);

export default {
  meta: { name: 'userpool' },
  rules: { imports, 'private-names': privateNames, 'translated-texts': translatedTexts },
};

/**
 * Creates a rule that reports every node that matches one of the selectors.
 *
 * @param {string} message
 * @param {string[]} selectors
 */
function forbid(message, selectors) {
  return {
    meta: { type: 'problem' },
    /** @param {any} context */
    create(context) {
      const report = (/** @type {any} */ node) => context.report({ node, message });
      return Object.fromEntries(selectors.map((selector) => [selector, report]));
    },
  };
}

/**
 * @param {string} name the imported name
 * @param {{ filename: string, cwd: string }} context
 */
function targetOf(name, { filename, cwd }) {
  if (!/^\.{0,2}\//.test(name) && name !== '.' && name !== '..') return name;
  const path = relative(cwd, resolve(dirname(filename), name))
    .split(sep)
    .join('/');
  return `./${path}`;
}
