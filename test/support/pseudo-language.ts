import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll } from 'vitest';

const texts = new Proxy<Record<string, string>>({}, { get: (_, text) => `⟦${String(text)}⟧` });

/**
 * Encloses every translated string in ⟦brackets⟧ for the tests in this scope, so that untranslated strings stand out.
 */
export function inPseudoLanguage(): void {
  beforeAll(() => l10n.config({ contents: texts }));
  afterAll(() => l10n.config({ contents: {} }));
}

/**
 * Returns the parts of a string that were not translated. Numbers, punctuation and text in `backticks` count as
 * translated.
 */
export function untranslatedIn(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return rest
    .replace(/`[^`]*`/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
