// The folder of a resource kind must not be imported outside core/src/resources, except by the parts listed here.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { kinds } from '#core/resources';
import { liveKinds } from '#core/resources/live';
import { projectRoot } from '../../../scripts/paths.mjs';

/** The parts that import the folder of a kind, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'core/src/convert': 'The other formats describe user pools: their settings and the names in a request.',
  'server/src/features/code-lenses.ts': 'Tiers are a property of a pool.',
  'server/src/features/completion/items-at.ts': 'Tiers.',
  'server/src/features/completion/recipes.ts': 'Recipes change a pool.',
  'server/src/features/completion/values': 'Values that are suggested for settings of a pool.',
};

/** The parts that name a kind, its ID setting or its suffix in code, each with its reason. */
const NAMING: Readonly<Record<string, string>> = {
  'client/src/commands/pull-mfa.ts': 'It pulls the MFA settings of a pool.',
  'client/src/commands/sandbox.ts': 'The sandbox has a pool.',
  'client/src/connection/read-picked.ts': 'The user picks a pool.',
  'client/src/editors/converted-file.ts': 'Other formats are those of a pool.',
  'core/src/aws/pool-ids': 'The setting that names the pool in all requests.',
  'core/src/convert': 'Other formats are those of a pool.',
  'sandbox/src': 'It imports no other package, and keeps pools.',
};

const named = new RegExp(
  ["Kind\\('", ...kinds.flatMap(({ suffix, idSettings }) => [suffix, ...idSettings].map((text) => `'${text}'`))].join(
    '|',
  ),
);

const folder = new RegExp(`/resources/(?:${kinds.map(({ id }) => id).join('|')})(?:/|$)`);
const imported = /(?:from|import\() *'([^']*')/g;

const files = ['core', 'live', 'server', 'client', 'sandbox'].flatMap((name) =>
  readdirSync(join(projectRoot, name, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => `${name}/src/${path.replaceAll('\\', '/')}`),
);

const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

function importsKind(file: string): boolean {
  const text = textOf(file);
  return Array.from(text.matchAll(imported), ([, name = '']) => name).some((name) => folder.test(name));
}

it.each<[what: string, isFound: (file: string) => boolean, exceptions: typeof EXCEPTIONS]>([
  ['imports the folder of a kind', importsKind, EXCEPTIONS],
  ['names a kind, its ID setting or its suffix', (file) => named.test(textOf(file)), NAMING],
])('nothing else %s', (_, isFound, exceptions) => {
  const found = files.filter((file) => !file.startsWith('core/src/resources/') && isFound(file));
  const partOf = (file: string) => Object.keys(exceptions).find((part) => file === part || file.startsWith(`${part}/`));
  expect([...new Set(found.map((file) => partOf(file) ?? file))].sort()).toEqual(Object.keys(exceptions).sort());
});

it('every kind is registered for live operations', () => {
  expect(liveKinds.map(({ id }) => id)).toEqual(kinds.map(({ id }) => id));
});
