import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { projectRoot } from '../paths.mjs';

/** The packages whose texts a user sees. */
const sources = ['core/src', 'live/src', 'server/src', 'client/src'];
/** What reaches a user of texts that a library has: they are looked up in our translations, too. */
const library = 'node_modules/vscode-json-languageservice/lib/esm/services/jsonCompletion.js';

/**
 * Every text that the product shows, as l10n/bundle.l10n.json has it for translators: what `l10n.t()` is called with,
 * what stands in tables, and what the JSON service says beside its completions.
 *
 * @param {import('./pool-facts.mjs').PoolFacts} facts
 * @returns {Record<string, string>} sorted by key
 */
export function collectShownTexts({ tableTexts }) {
  const scripts = [...sources.flatMap(scriptsIn), library];
  const called = scripts.flatMap((file) => textsOfCalls(readFileSync(join(projectRoot, file), 'utf8')));
  const texts = [...new Set([...called, ...tableTexts])].sort();
  return Object.fromEntries(texts.map((text) => [text, text]));
}

/**
 * Returns the texts that some code calls `l10n.t()` with. A call with a variable shows a text of a table.
 *
 * @param {string} code
 * @returns {string[]}
 * @throws {Error} if a text is put together, or has a comment for translators
 */
export function textsOfCalls(code) {
  /** @type {string[]} */
  const texts = [];
  if (!code.includes('l10n.t(')) return texts;
  const visitor = new Visitor({
    CallExpression: ({ callee, arguments: [text] }) => {
      if (!/\bl10n\.t$/.test(code.slice(callee.start, callee.end))) return;
      if (text?.type === 'Literal' && typeof text.value === 'string') texts.push(text.value);
      else if (text?.type !== 'Identifier' && text?.type !== 'MemberExpression') {
        throw new Error(`Write the text as one literal: ${code.slice(callee.start, text?.end)}`);
      }
    },
  });
  visitor.visit(parseSync('code.ts', code).program);
  return texts;
}

/** @param {string} folder */
function scriptsIn(folder) {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => join(folder, file));
}
