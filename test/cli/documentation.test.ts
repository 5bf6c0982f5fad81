import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '#cli';
import { formatNames } from '../../cli/src/formats/index.ts';
import { projectRoot } from '../../scripts/paths.mjs';
import { runCli } from './run-cli.ts';

const page = readFileSync(join(projectRoot, 'docs', 'cli.md'), 'utf8');
const sectionOf = (name: string): string => page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';

describe.each(commands)('docs/cli.md describes $name', ({ name, exitCodes }) => {
  it('with its exit codes', () => {
    const rows = [...sectionOf(name).matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ]);
    expect(rows).toEqual(Object.entries(exitCodes));
  });

  it('with its options', async () => {
    const { stdout } = await runCli([name, '--help']);
    const options = stdout.split('\nOptions:\n')[1]!.split('\nGlobal Options:\n')[0]!;
    const names = [...options.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option]) => option!);
    const documented = [...sectionOf(name).matchAll(/^\| `(--[a-z-]+)`/gm)].map(([, option]) => option!);
    expect(documented.sort()).toEqual(names.filter((option) => option !== '--help').sort());
  });
});

it('docs/cli.md describes the formats of check', () => {
  const rows = [
    ...sectionOf('check')
      .split('### Formats')[1]!
      .matchAll(/^\| `(\w+)`/gm),
  ].map(([, name]) => name);
  expect(rows).toEqual(formatNames);
});
