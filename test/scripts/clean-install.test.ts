import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { cleanInstall } from '../../scripts/test-runner/setup.mjs';

it('does not delete another checkout’s packages if node_modules is a symbolic link to them', async () => {
  const temporary = mkdtempSync(join(tmpdir(), 'userpool-'));
  onTestFinished(() => rmSync(temporary, { recursive: true }));
  const [here, there] = [join(temporary, 'here'), join(temporary, 'there')];
  for (const folder of [here, there]) mkdirSync(folder);
  writeFileSync(join(there, 'package'), '');
  symlinkSync(there, join(here, 'node_modules'), 'junction');

  await expect(cleanInstall(here)).rejects.toThrow('Remove the link');
  expect(readdirSync(there)).toEqual(['package']);
});
