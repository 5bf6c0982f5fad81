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
 * Enables a translation for the tests in this scope. It encloses our words in ⟦brackets⟧ and leaves inserted values
 * outside, so that untranslated strings stand out, as do inserted values that contain our own English words.
 *
 * @returns a live set of all strings for which a translation was requested
 */
export function inMarkedLanguage(): ReadonlySet<string> {
  beforeAll(() => l10n.config({ contents: texts }));
  afterAll(() => l10n.config({ contents: {} }));
  return asked;
}

/** Calls a function with translations disabled. */
export function inEnglish<T>(run: () => T): T {
  l10n.config({ contents: {} });
  try {
    return run();
  } finally {
    l10n.config({ contents: texts });
  }
}

/**
 * Returns the words of a displayed string that were not translated. ARNs, character codes and truncated words do not
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

/** Returns the words of a string: letters, digits, hyphens and underscores, with at least one letter. */
export function wordsIn(text: string): string[] {
  return text
    .replace(/\\(u[\da-f]{4}|[a-z])/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}_-]+/u)
    .filter((word) => /\p{L}/u.test(word));
}
