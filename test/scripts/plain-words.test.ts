import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';
import { filesIn, sourceFolders } from './project-files.ts';

/** Words to avoid in names, comments and docs, and what to use instead. Uppercase words are parts of constant names. */
const replaced: Readonly<Record<string, string>> = {
  mend: 'fix',
  mends: 'fixes',
  mended: 'fixed',
  mending: 'fixing',
  finding: 'diagnostic',
  findings: 'diagnostics',
  nobody: 'no one',
  somebody: 'another user, or the one who acts',
  anybody: 'anyone, or the one who acts',
  whoever: 'the one who acts',
  refuse: 'reject (the service), block (we)',
  refuses: 'rejects, blocks',
  refused: 'rejected, blocked',
  refusal: 'rejection, blocker',
  refusals: 'rejections, blockers',
  objection: 'service error',
  objections: 'service errors',
  foreign: 'other',
  pretend: 'local, simulated',
  hush: 'dismiss',
  hushed: 'dismissed',
  witness: 'observer',
  afresh: 'again',
  anew: 'again',
  slip: 'mistake',
  restless: 'changed repeatedly',
  MOST: 'MAX_…',
  LONGEST: 'MAX_…',
  SHORTEST: 'MIN_…',
  FEWEST: 'MIN_…',
};
const isSource = (file: string): boolean => /(?<!\.generated)\.(ts|mts|mjs)$/.test(file) && !file.includes('fixtures');
const isPage = (file: string): boolean => file.endsWith('.md') && !file.endsWith('rules.md');
const sources = sourceFolders.flatMap(filesIn).filter(isSource);
const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
  ...filesIn('docs').filter(isPage),
  ...sourceFolders.flatMap(filesIn).filter((file) => file.endsWith('README.md')),
];

/**
 * Returns the words in a string. Names are split at capital letters, and the parts of constant names stay uppercase.
 */
function wordsOf(text: string): string[] {
  const names = text.match(/[A-Za-z]+(?:_[A-Z]+)*/g) ?? [];
  return names.flatMap((name) =>
    /^[A-Z_]{2,}$/.test(name)
      ? name.split('_')
      : (name.match(/[A-Z]?[a-z]+|[A-Z]+/g) ?? []).map((part) => part.toLowerCase()),
  );
}

function replacedIn(text: string): string[] {
  // This rule is named after its code, which users have in their settings.
  return wordsOf(text.replaceAll('foreignForm', ''))
    .map((word) => [word, word.toLowerCase()].find((one) => Object.hasOwn(replaced, one)))
    .flatMap((word) => (word === undefined ? [] : `${word} → ${replaced[word] ?? ''}`));
}

/** Removes strings and regular expressions, which are data or user-visible. */
const withoutQuotes = (code: string): string =>
  code
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '')
    .replace(/(?<=[(,=>[:]\s*)\/(?![*/])(?:[^/\\\n]|\\.)+\/[a-z]*/g, '');

/** Removes code and quotations from Markdown. */
const withoutCode = (markdown: string): string => markdown.replace(/```.*?```|`[^`\n]*`|“[^”]*”/gs, '');

const read = (name: string): string => readFileSync(join(projectRoot, name), 'utf8');

const uses = (names: readonly string[], clean: (text: string) => string): string[] =>
  names
    .filter((name) => !name.endsWith('plain-words.test.ts'))
    .flatMap((name) => replacedIn(clean(read(name))).map((use) => `${name}: ${use}`));

it('finds a replaced word in a name, a constant and a comment', () => {
  const code = "const mendedText = 'mend'; // most of the findings\nconst MOST_LINES = /refused/;";
  expect(replacedIn(withoutQuotes(code))).toEqual(['mended → fixed', 'findings → diagnostics', 'MOST → MAX_…']);
});

it('names and comments use the preferred words', () => {
  expect(uses(sources, withoutQuotes)).toEqual([]);
});

it('docs use the preferred words', () => {
  expect(uses(pages, withoutCode)).toEqual([]);
});
