import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseNode } from '../../scripts/test-runner/node.mjs';

const folder = mkdtempSync(join(tmpdir(), 'userpool-node-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const missing = join(folder, 'missing');
const broken = join(folder, 'broken');
writeFileSync(broken, 'no program');
chmodSync(broken, 0o755);

const choose = (packaged: string, running: string) => chooseNode('22.18', 'Running the tests', { packaged, running });

describe('the chosen Node', () => {
  it('is the installed version, regardless of the version that runs the script', () => {
    expect(choose(process.execPath, '20.0.0')).toBe(process.execPath);
  });

  it.each(['22.18.0', '23.0.0', '24.1.0'])('is the running version if that is %s and none is installed', (running) => {
    expect(choose(missing, running)).toBe(process.execPath);
    expect(choose(broken, running)).toBe(process.execPath);
  });

  it.each(['20.20.2', '22.17.9'])('does not exist if the running version is %s and none is installed', (running) => {
    expect(() => choose(missing, running)).toThrow(
      `Running the tests requires Node 22.18 or newer, but this is ${running}.`,
    );
    expect(() => choose(broken, running)).toThrow(`The Node in ${broken} does not start on this system.`);
  });
});
