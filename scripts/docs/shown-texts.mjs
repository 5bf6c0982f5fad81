import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { projectRoot } from '../paths.mjs';

/** The packages that contain user-visible strings. */
const sources = ['core/src', 'live/src', 'server/src', 'client/src'];
/** A library module with user-visible strings, which our translations also cover. */
const libraryFile = 'node_modules/vscode-json-languageservice/lib/esm/services/jsonCompletion.js';

/**
 * Collects all user-visible strings for l10n/bundle.l10n.json: the arguments of `l10n.t()`, the strings in tables, and
 * those in the JSON service's completions.
 *
 * @param {import('./pool-facts.mjs').PoolFacts} facts
 * @returns {Record<string, string>} sorted by key
 */
export function collectShownTexts({ tableTexts }) {
  const called = [...sources.flatMap(textsInFolder), ...textsInFile(libraryFile)];
  const texts = [...new Set([...called, ...tableTexts])].sort();
  return Object.fromEntries(texts.map((text) => [text, text]));
}

/**
 * Returns the strings in `l10n.t()` calls in all source files in a folder.
 *
 * @param {string} folder
 * @returns {string[]}
 * @throws {Error} like {@link textsOfCalls}, with the file's name
 */
export function textsInFolder(folder) {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .flatMap((file) => textsInFile(join(folder, file)));
}

/**
 * Returns the strings in `l10n.t()` calls. Calls with a variable are skipped: they display strings from tables.
 *
 * @param {string} code
 * @returns {string[]}
 * @throws {Error} if an argument is neither a string literal nor a variable
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
  const { program, errors } = parseSync('code.ts', code);
  if (errors[0]) throw new Error(errors[0].message);
  visitor.visit(program);
  return texts;
}

/** @param {string} file */
function textsInFile(file) {
  try {
    return textsOfCalls(readFileSync(join(projectRoot, file), 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
