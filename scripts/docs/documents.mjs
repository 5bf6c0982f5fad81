import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { projectRoot } from '../paths.mjs';
import { readPoolFacts } from './pool-facts.mjs';
import { renderRulesDocument } from './rules-document.mjs';
import { RULES, rulesSetting, withRuleTexts } from './rules-setting.mjs';
import { renderServiceRulesDocument } from './service-rules-document.mjs';
import { collectShownTexts } from './shown-texts.mjs';

/**
 * Generates all committed files that are derived from core/: two documents, the `userpool.rules` setting in
 * package.json, and the strings to translate.
 *
 * @returns {Promise<{ file: string, text: string }[]>} the path of each file, relative to the project root, and its
 * expected content
 */
export async function makeDocuments() {
  const facts = await readPoolFacts();
  const manifest = readJson('package.json');
  const { properties } = sectionOf(manifest, RULES);
  properties[RULES] = { order: properties[RULES]?.order, ...rulesSetting(facts) };
  return Promise.all([
    formatFile('docs/rules.md', renderRulesDocument(facts)),
    formatFile('docs/service-rules.md', renderServiceRulesDocument(facts)),
    formatFile('package.json', JSON.stringify(manifest)),
    formatFile('package.nls.json', JSON.stringify(withRuleTexts(readJson('package.nls.json'), facts))),
    ...languages().map((language) => {
      const file = `package.nls.${language}.json`;
      const titles = readJson(`l10n/bundle.l10n.${language}.json`);
      return formatFile(file, JSON.stringify(withRuleTexts(readJson(file), facts, titles)));
    }),
    formatFile('l10n/bundle.l10n.json', JSON.stringify(collectShownTexts(facts))),
  ]);
}

function languages() {
  return readdirSync(join(projectRoot, 'l10n')).flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);
}

/**
 * Returns the section of the settings editor that contains the given setting.
 *
 * @param {{ contributes: { configuration: { properties: Record<string, { order?: number | undefined }> }[] } }} manifest
 * @param {string} setting
 */
function sectionOf({ contributes }, setting) {
  const section = contributes.configuration.find(({ properties }) => setting in properties);
  if (!section) throw new Error(`package.json has no setting ${setting}.`);
  return section;
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(join(projectRoot, file), 'utf8'));
}

/**
 * Formats a file's content with Prettier.
 *
 * @param {string} file
 * @param {string} text
 */
async function formatFile(file, text) {
  const filepath = join(projectRoot, file);
  return { file, text: await prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath }) };
}

/**
 * Returns whether a generated file is missing or outdated.
 *
 * @param {{ file: string, text: string }} document
 */
export function isStale({ file, text }) {
  try {
    return readFileSync(join(projectRoot, file), 'utf8').replaceAll('\r\n', '\n') !== text;
  } catch {
    return true;
  }
}
