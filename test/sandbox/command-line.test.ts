import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { CognitoIdentityProviderClient, ListUserPoolsCommand } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readSeeds } from '#sandbox';

const main = join(import.meta.dirname, '../../sandbox/src/main.ts');

function run(...args: string[]): ChildProcess {
  const command = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void command.kill('SIGKILL'));
  return command;
}

function seedFile(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'seed.json');
  writeFileSync(file, content);
  return file;
}

describe('the command', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints its URL, serves its seed pools, and exits after %s',
    async (signal) => {
      const seeds = [
        { create: { PoolName: 'Customers' } },
        { create: { PoolName: 'Afar' }, id: 'us-east-1_AbCdEf123' },
      ];
      const command = run('--region', 'eu-north-1', '--seed', seedFile(JSON.stringify(seeds)));
      let output = '';
      command.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()));
      await once(command.stdout!, 'data');
      const endpoint = /^Sandbox listening on (?<url>http:\/\/127\.0\.0\.1:\d+)\n$/.exec(output)?.groups?.url ?? output;
      const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };
      const client = new CognitoIdentityProviderClient({ endpoint, region: 'eu-north-1', credentials, maxAttempts: 1 });
      const { UserPools } = await client.send(new ListUserPoolsCommand({ MaxResults: 60 }));
      expect(UserPools).toMatchObject([{ Name: 'Customers' }]);

      command.kill(signal);
      expect(await once(command, 'exit')).toEqual([0, null]);
      expect(output.split('\n')).toHaveLength(2);
    },
  );

  it.each([
    [['--colour', 'blue'], "Unknown option '--colour'"],
    [['--port', 'ninety'], 'Invalid port: ninety'],
    [['--seed', '/no/such/file'], 'ENOENT'],
  ])('prints its usage for %j', async (args, message) => {
    const command = run(...args);
    const [errors, exit] = await Promise.all([text(command.stderr!), once(command, 'exit')]);
    expect(exit).toEqual([1, null]);
    expect(errors).toContain(message);
    expect(errors).toContain('Usage: sandbox [--port N] [--region R] [--seed FILE]');
  });
});

describe('a seed file', () => {
  it.each(['{}', '[{}]', '[null]', '[{"create":{"PoolName":"a"},"ID":"x"}]'])('is rejected: %s', (json) => {
    expect(() => readSeeds(json)).toThrow('A seed file must be a list of { create, id?, mfa? }');
  });
});
