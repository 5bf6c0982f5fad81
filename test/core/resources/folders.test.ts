// The folder of a resource kind must not be imported outside core/src/resources, except by the parts listed here.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kinds } from '#core/resources';
import { liveKinds } from '#core/resources/live';
import { projectRoot } from '../../../scripts/paths.mjs';

/** The parts that import the folder of a kind, and the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'core/src/convert': 'The other formats describe user pools: their settings and the names in a request.',
  'server/src/features/code-lenses.ts': 'Feature plans are a property of a pool.',
  'server/src/features/completion/items-at.ts': 'Feature plans and message placeholders.',
  'server/src/features/completion/placeholders.ts': 'Message placeholders.',
  'server/src/features/completion/recipes.ts': 'Recipes change a pool.',
  'server/src/features/completion/values': 'Values that are suggested for settings of a pool.',
  'server/src/features/hover.ts': 'Message placeholders, and the Regions of a setting.',
};

const folder = new RegExp(`/resources/(?:${kinds.map(({ id }) => id).join('|')})(?:/|$)`);
const imported = /(?:from|import\() *'([^']*')/g;

const files = ['core', 'live', 'server', 'client', 'sandbox'].flatMap((name) =>
  readdirSync(join(projectRoot, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${name}/src/${path.replaceAll('\\', '/')}`),
);

function importsKind(file: string): boolean {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return Array.from(text.matchAll(imported), ([, name = '']) => name).some((name) => folder.test(name));
}

it('no other code imports the folder of a kind', () => {
  const found = files.filter((file) => !file.startsWith('core/src/resources/') && importsKind(file));
  const partOf = (file: string) => Object.keys(EXCEPTIONS).find((part) => file === part || file.startsWith(`${part}/`));
  expect([...new Set(found.map((file) => partOf(file) ?? file))].sort()).toEqual(Object.keys(EXCEPTIONS).sort());
});

it('every kind is registered for live operations', () => {
  expect(liveKinds.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
});
