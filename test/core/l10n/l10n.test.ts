import { describe, expect, it } from 'vitest';
import { checkDocument, checksOf } from '#core/diagnostics';
import { createRequest } from '#core/resources/pool';
import { rules } from '#core/resources/pool/rules';
import { structureChecks } from '../../support/structure-checks.ts';
import { tableTexts } from '#core/editor/table-texts';
import { inEnglish, inMarkedLanguage, wordsLeftIn } from '../../support/marked-language.ts';
import {
  brokenFiles,
  otherFormatFiles,
  moreFiles,
  ruleFiles,
  structureFiles,
  yamlFiles,
  type CheckedFile,
} from './files.ts';
import { knownIn } from './known-words.ts';
import { planned } from './pushes.ts';
import { ofEditing, ofFile, ofLinks, ofOtherRequests, ofPushing, ofTheRest, type Shown } from './shown-texts.ts';
import { parsePool } from '../../support/parse-pool.ts';
import { textsInFolder } from '../../../scripts/docs/shown-texts.mjs';

const files = [...ruleFiles, ...moreFiles, ...structureFiles, ...brokenFiles, ...otherFormatFiles, ...yamlFiles];
const asked = inMarkedLanguage();

const left = (shown: readonly Shown[]): string[] => [
  ...new Set(
    shown.flatMap(({ text, source }) => {
      const known = knownIn(source);
      const words = wordsLeftIn(text).filter((word) => !known(word));
      return words.length === 0 ? [] : [`${words.join(' ')}: ${text}`];
    }),
  ),
];

describe('in another language', () => {
  it.each<[string, readonly CheckedFile[]]>([
    ['problems of rules', [...ruleFiles, ...moreFiles]],
    ['structural problems', structureFiles],
    ['files that cannot be read', brokenFiles],
    ['pools in another format', otherFormatFiles],
    ['YAML', yamlFiles],
  ])('every text is translated that is shown for %s', (_, checked) => {
    expect(left(checked.flatMap(ofFile))).toEqual([]);
  });

  it.each<[string, () => Shown[]]>([
    ['editing', ofEditing],
    ['links', ofLinks],
    ['pushing', ofPushing],
    ['settings and factors', ofTheRest],
    ['settings that the request may have in the future', ofOtherRequests],
  ])('every text is translated that is shown in %s', (_, shown) => {
    expect(left(shown())).toEqual([]);
  });

  it('the diagnostics are the same, with the same fixes', () => {
    const found = () => files.map(([text, options]) => checkDocument(parsePool(text), options).map(withoutTexts));
    expect(found()).toEqual(inEnglish(found));
  });

  it('the plans are the same', () => {
    const plans = () => planned().map(({ plan }) => withoutTexts(plan));
    expect(plans()).toEqual(inEnglish(plans));
  });
});

/** Removes everything that depends on the language. */
function withoutTexts(value: unknown): unknown {
  const words = ['message', 'title', 'reason'];
  return JSON.parse(
    JSON.stringify(value, (name, inner: unknown) => (words.includes(name) ? typeof inner : inner)),
  ) as unknown;
}

describe('the texts for translators', () => {
  const show = () => [
    ...files.flatMap(ofFile),
    ...ofEditing(),
    ...ofLinks(),
    ...ofPushing(),
    ...ofTheRest(),
    ...ofOtherRequests(),
  ];
  const given = new Set([...textsInFolder('core/src'), ...tableTexts()]);
  /**
   * The titles of rules. A hover names some rules about its setting, and rules about no particular setting are in no
   * hover.
   */
  const titles = new Set([...structureChecks, ...rules, ...checksOf(createRequest)].map(({ title }) => title));

  it('include every text that is shown', () => {
    show();
    expect([...asked].filter((text) => !given.has(text))).toEqual([]);
  });

  it('include no text that is never shown (a new text needs a file or push that shows it)', () => {
    show();
    expect([...given].filter((text) => !asked.has(text) && !titles.has(text))).toEqual([]);
  });
});
