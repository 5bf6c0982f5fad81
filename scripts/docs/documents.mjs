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
 * Everything that is generated from what core/ knows and is committed all the same, because it is read by people and by
 * VS Code and by translators: two documents, the setting `userpool.rules` in package.json, and the texts to translate.
 *
 * @returns {Promise<{ file: string, text: string }[]>} by path from the project's root, as it should be
 */
export async function makeDocuments() {
  const facts = await readPoolFacts();
  const manifest = readJson('package.json');
  const { properties } = sectionOf(manifest, RULES);
  properties[RULES] = { order: properties[RULES]?.order, ...rulesSetting(facts) };
  return Promise.all([
    formatted('docs/rules.md', renderRulesDocument(facts)),
    formatted('docs/service-rules.md', renderServiceRulesDocument(facts)),
    formatted('package.json', JSON.stringify(manifest)),
    formatted('package.nls.json', JSON.stringify(withRuleTexts(readJson('package.nls.json'), facts))),
    ...languages().map((language) => {
      const file = `package.nls.${language}.json`;
      const titles = readJson(`l10n/bundle.l10n.${language}.json`);
      return formatted(file, JSON.stringify(withRuleTexts(readJson(file), facts, titles)));
    }),
    formatted('l10n/bundle.l10n.json', JSON.stringify(collectShownTexts(facts))),
  ]);
}

/** The languages that the texts are translated into. */
function languages() {
  return readdirSync(join(projectRoot, 'l10n')).flatMap((file) => /^bundle\.l10n\.(.+)\.json$/.exec(file)?.[1] ?? []);
}

/**
 * The section of the settings editor that has a setting.
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
 * @param {string} file
 * @param {string} text
 */
async function formatted(file, text) {
  const filepath = join(projectRoot, file);
  return { file, text: await prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath }) };
}

/** @param {{ file: string, text: string }} document */
export function isStale({ file, text }) {
  try {
    return readFileSync(join(projectRoot, file), 'utf8').replaceAll('\r\n', '\n') !== text;
  } catch {
    return true;
  }
}
