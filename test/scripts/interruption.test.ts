import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('interrupted-run.mjs', import.meta.url));

it.runIf(process.platform !== 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  'a test run that receives %s still prints its count, and fails',
  async (signal) => {
    const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (data.includes('waiting\n')) child.kill(signal);
    });
    const [code] = (await once(child, 'close')) as [number | null];
    expect(code).toBe(1);
    expect(output.trimEnd().split('\n').pop()).toBe('2 passed, 1 failed');
    expect(output).not.toContain('never');
  },
);
