import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import { rules } from '#core/resources/pool/rules';
import { structureChecks } from '../../support/structure-checks.ts';
import { tableTexts } from '#core/editor/table-texts';
import { inEnglish, inMarkedLanguage, wordsLeftIn } from '../../support/marked-language.ts';
import {
  brokenFiles,
  foreignFiles,
  moreFiles,
  ruleFiles,
  structureFiles,
  yamlFiles,
  type CheckedFile,
} from './files.ts';
import { knownIn } from './known-words.ts';
import { planned } from './pushes.ts';
import { ofEditing, ofFile, ofLinks, ofOtherRequests, ofPushing, ofTheRest, type Shown } from './shown.ts';
import { textsOfCallsInCore } from './texts-of-calls.ts';
import { parsePool } from '../../support/parse-pool.ts';

const files = [...ruleFiles, ...moreFiles, ...structureFiles, ...brokenFiles, ...foreignFiles, ...yamlFiles];
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
    ['the rules find', [...ruleFiles, ...moreFiles]],
    ['is wrong with the structure of a file', structureFiles],
    ['keeps a file from being read', brokenFiles],
    ['is another form of a pool', foreignFiles],
    ['is YAML', yamlFiles],
  ])('everything is translated that is said of what %s', (_, checked) => {
    expect(left(checked.flatMap(ofFile))).toEqual([]);
  });

  it.each<[string, () => Shown[]]>([
    ['editing', ofEditing],
    ['links', ofLinks],
    ['pushing', ofPushing],
    ['settings and factors', ofTheRest],
    ['what the request may have one day', ofOtherRequests],
  ])('everything is translated that is told on %s', (_, shown) => {
    expect(left(shown())).toEqual([]);
  });

  it('the diagnostics are the same, with the same fixes', () => {
    const found = () => files.map(([text, options]) => checkDocument(parsePool(text), options).map(withoutWords));
    expect(found()).toEqual(inEnglish(found));
  });

  it('the plans are the same', () => {
    const plans = () => planned().map(({ plan }) => withoutWords(plan));
    expect(plans()).toEqual(inEnglish(plans));
  });
});

/** What does not depend on the language. */
function withoutWords(value: unknown): unknown {
  const words = ['message', 'title', 'reason'];
  return JSON.parse(
    JSON.stringify(value, (name, inner: unknown) => (words.includes(name) ? typeof inner : inner)),
  ) as unknown;
}

describe('what translators get', () => {
  const show = () => [
    ...files.flatMap(ofFile),
    ...ofEditing(),
    ...ofLinks(),
    ...ofPushing(),
    ...ofTheRest(),
    ...ofOtherRequests(),
  ];
  const given = new Set([...textsOfCallsInCore(), ...tableTexts()]);
  /** A hover names some checks of its member; those that are about no member in particular are in none. */
  const titles = new Set([...structureChecks, ...rules].map(({ title }) => title));

  it('has every text that is shown', () => {
    show();
    expect([...asked].filter((text) => !given.has(text))).toEqual([]);
  });

  it('has no text that is never shown; what is new needs a file or a push that shows it', () => {
    show();
    expect([...given].filter((text) => !asked.has(text) && !titles.has(text))).toEqual([]);
  });
});
