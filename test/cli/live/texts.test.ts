import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/paths.mjs';
import { texts } from '../../../cli/src/live/texts.ts';

/** The names of buttons, settings and windows of the editor. */
const EDITOR =
  /\buserpool\.(?!config)|\bwindow\b|VS Code|Problems\b|Anyway|Keep Live|Keep This File|Reset to Defaults|Show Diff|Undo Sent/;

const bundle = JSON.parse(readFileSync(join(projectRoot, 'l10n', 'bundle.l10n.json'), 'utf8')) as object;

it('every replaced text exists', () => {
  expect(Object.keys(texts).filter((text) => !Object.hasOwn(bundle, text))).toEqual([]);
});

it('no replacement names a part of the editor, and all have the same placeholders', () => {
  const placeholders = (text: string): string[] => [...new Set(text.match(/\{\d\}/g))].sort();
  for (const [text, replacement] of Object.entries(texts)) {
    expect(replacement).not.toMatch(EDITOR);
    expect([text, placeholders(replacement)]).toEqual([text, placeholders(text)]);
  }
});
