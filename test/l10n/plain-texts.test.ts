import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { textsInFolder } from '../../scripts/docs/shown-texts.mjs';

/** The folders whose texts are shown in diagnostics, messages and lists. Hovers and suggestions render Markdown. */
const folders = [
  'client/src',
  'live/src',
  'core/src/convert',
  'core/src/diagnostics',
  'core/src/sync',
  'core/src/resources/mfa/rules',
  'core/src/resources/pool/create/rules',
  'core/src/resources/pool/live',
  'core/src/resources/pool/rules',
];

it('texts that VS Code does not render as Markdown contain no backticks', () => {
  const german = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Readonly<Record<string, string>>;
  const texts = folders.flatMap(textsInFolder).flatMap((text) => [text, german[text] ?? '']);
  expect(texts.filter((text) => text.includes('`'))).toEqual([]);
});
