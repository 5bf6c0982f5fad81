import * as l10n from '@vscode/l10n';
import { afterAll, beforeAll } from 'vitest';

const asked = new Set<string>();
const texts = new Proxy<Record<string, string>>(
  {},
  {
    get: (_, text) => {
      asked.add(String(text));
      return `⟦${String(text).replace(/\{\d+\}/g, '⟧$&⟦')}⟧`;
    },
  },
);

/**
 * Shows every translated text of the tests in this scope with its own words in ⟦brackets⟧ and its values outside them,
 * so that untranslated texts stand out, and so do values with a word of ours in place of the user's.
 * @returns every text for which a translation was requested; a live set
 */
export function inMarkedLanguage(): ReadonlySet<string> {
  beforeAll(() => l10n.config({ contents: texts }));
  afterAll(() => l10n.config({ contents: {} }));
  return asked;
}

/** Calls a function while nothing is translated. */
export function inEnglish<T>(run: () => T): T {
  l10n.config({ contents: {} });
  try {
    return run();
  } finally {
    l10n.config({ contents: texts });
  }
}

/**
 * Returns the words of a shown text that were not translated. ARNs, characters by number and truncated words do not
 * count.
 */
export function wordsLeftIn(text: string): string[] {
  return wordsIn(
    text
      .replace(/⟦[^⟦⟧]*⟧/g, ' ')
      .replace(/\b(arn|urn):\S+|U\+[\dA-F]+/g, ' ')
      .replace(/[\w-]*…[\w-]*/g, ' '),
  );
}

/** Returns the words of a text: letters, digits, hyphens and underscores, with at least one letter. */
export function wordsIn(text: string): string[] {
  return text
    .replace(/\\(u[\da-f]{4}|[a-z])/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}_-]+/u)
    .filter((word) => /\p{L}/u.test(word));
}
