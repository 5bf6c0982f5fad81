import { getL10nJson } from '@vscode/l10n-dev';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';

/** The packages whose texts a user sees. */
const sources = ['pool/src', 'server/src', 'client/src'];

/**
 * Every text that the product shows, as l10n/bundle.l10n.json has it for translators: what `l10n.t()` is called with,
 * and what stands in tables.
 *
 * @param {import('./pool-facts.mjs').PoolFacts} facts
 * @returns {Promise<Record<string, string | { message: string, comment: string[] }>>} sorted by key
 */
export async function shownTexts({ tableTexts }) {
  const called = await getL10nJson(sources.flatMap(scriptsIn));
  const all = { ...called, ...Object.fromEntries(tableTexts.map((text) => [text, text])) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param {string} folder */
function scriptsIn(folder) {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => ({ extension: '.ts', contents: readFileSync(join(projectRoot, folder, file), 'utf8') }));
}
