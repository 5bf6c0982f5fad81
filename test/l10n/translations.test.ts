import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Texts = Readonly<Record<string, string | { readonly message: string }>>;

/** The English strings and the location of their translations. */
const sets = [
  { name: 'texts', english: 'l10n/bundle.l10n.json', folder: 'l10n', pattern: /^bundle\.l10n\.([a-z-]+)\.json$/ },
  { name: 'manifest', english: 'package.nls.json', folder: '.', pattern: /^package\.nls\.([a-z-]+)\.json$/ },
];

for (const { name, english, folder, pattern } of sets) {
  const texts = read(english);
  const languages = readdirSync(folder).flatMap((file) => {
    const language = pattern.exec(file)?.[1];
    return language === undefined ? [] : [{ language, file: `${folder}/${file}` }];
  });

  it(`has a German translation (${name})`, () => {
    expect(languages.map(({ language }) => language)).toContain('de');
  });

  describe.each(languages)(`$language (${name})`, ({ file }) => {
    const translations = read(file);

    it('has exactly the keys of the English strings', () => {
      expect(Object.keys(translations).sort()).toEqual(Object.keys(texts).sort());
    });

    it('keeps placeholders, code and line breaks', () => {
      const changed = Object.keys(translations).filter(
        (key) => texts[key] !== undefined && fixedParts(texts[key]) !== fixedParts(translations[key]!),
      );
      expect(changed).toEqual([]);
    });

    it('has no empty string', () => {
      expect(Object.keys(translations).filter((key) => textOf(translations[key]!).trim() === '')).toEqual([]);
    });
  });
}

/**
 * Returns the parts that a translation must not change: placeholders, text in backticks or braces, links and line
 * breaks.
 */
function fixedParts(text: Texts[string]): string {
  return (textOf(text).match(/\{[^}]*\}|`[^`]*`|\]\([^)]*\)|\n|\*\*/g) ?? []).sort().join(' ');
}

function textOf(text: Texts[string]): string {
  return typeof text === 'string' ? text : text.message;
}

function read(file: string): Texts {
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}
