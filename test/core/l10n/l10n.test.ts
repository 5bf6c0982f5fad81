import { describe, expect, it } from 'vitest';
import { checkDocument, checksOf } from '#core/diagnostics';
import { setMfaRequest } from '#core/resources/mfa';
import { createRequest } from '#core/resources/pool';
import { rules } from '#core/resources/pool/rules';
import { structureChecks } from '../../support/structure-checks.ts';
import { tableTexts } from '#core/editor/table-texts';
import { inEnglish, inMarkedLanguage, wordsLeftIn } from '../../support/marked-language.ts';
import {
  brokenFiles,
  mfaFiles,
  otherFormatFiles,
  moreFiles,
  ruleFiles,
  structureFiles,
  yamlFiles,
  type CheckedFile,
} from './files.ts';
import { ofConfiguring } from './configuration.ts';
import { knownIn } from './known-words.ts';
import { planned } from './pushes.ts';
import { ofEditing, ofFile, ofLinks, ofOtherRequests, ofPushing, ofTheRest, type Shown } from './shown-texts.ts';
import { parseMfa } from '../../support/mfa-file.ts';
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
    ['rule diagnostics', [...ruleFiles, ...moreFiles]],
    ['structural problems', structureFiles],
    ['unreadable files', brokenFiles],
    ['pools in another format', otherFormatFiles],
    ['YAML', yamlFiles],
  ])('every displayed string is translated for %s', (_, checked) => {
    expect(left(checked.flatMap((file) => ofFile(file)))).toEqual([]);
  });

  it('every displayed string is translated for MFA files', () => {
    expect(left(mfaFiles.flatMap((file) => ofFile(file, parseMfa)))).toEqual([]);
  });

  it.each<[string, () => Shown[]]>([
    ['editing', ofEditing],
    ['links', ofLinks],
    ['configuring', ofConfiguring],
    ['pushing', ofPushing],
    ['settings and MFA factors', ofTheRest],
    ['settings that the request may have in the future', ofOtherRequests],
  ])('every displayed string is translated in %s', (_, shown) => {
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

/** Removes all strings that depend on the display language. */
function withoutTexts(value: unknown): unknown {
  // A sibling is another parsed file, which is the same in all languages.
  const words = ['message', 'title', 'reason', 'why', 'lines', 'sibling'];
  return JSON.parse(
    JSON.stringify(value, (name, inner: unknown) => (words.includes(name) ? typeof inner : inner)),
  ) as unknown;
}

describe('the strings for translators', () => {
  const show = () => [
    ...files.flatMap((file) => ofFile(file)),
    ...mfaFiles.flatMap((file) => ofFile(file, parseMfa)),
    ...ofEditing(),
    ...ofLinks(),
    ...ofConfiguring(),
    ...ofPushing(),
    ...ofTheRest(),
    ...ofOtherRequests(),
  ];
  const given = new Set([...textsInFolder('core/src'), ...tableTexts()]);
  /**
   * The titles of all rules. Hovers do not display all of them: a hover names only some of the rules for its setting.
   */
  const titles = new Set(
    [...structureChecks, ...rules, ...checksOf(createRequest), ...checksOf(setMfaRequest)].map(({ title }) => title),
  );

  it('include every displayed string', () => {
    show();
    expect([...asked].filter((text) => !given.has(text))).toEqual([]);
  });

  it('include no string that is never displayed (a new string needs a file or push that displays it)', () => {
    show();
    expect([...given].filter((text) => !asked.has(text) && !titles.has(text))).toEqual([]);
  });
});
