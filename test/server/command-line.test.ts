import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { SERVER } from '../support/lsp.ts';

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, ...args], { encoding: 'utf8', input: '' });
  return { status, stdout, stderr };
};

it('prints its name and version', () => {
  expect(run('--version')).toEqual({ status: 0, stdout: `${manifest.name} ${manifest.version}\n`, stderr: '' });
});

it.each([[[]], [['--help']], [['--socket']], [['--socket=x']], [['--pipe']], [['--node-ipc']], [['x--stdio']]])(
  'prints a one-line usage message if the transport is missing: %j',
  (args) => {
    const usage = 'Usage: server.js --stdio | --node-ipc | --socket=<port> | --pipe=<name> | --version\n';
    expect(run(...args)).toEqual({ status: 1, stdout: '', stderr: usage });
  },
);

it('exits when its input closes, regardless of the other arguments', () => {
  expect(run('--stdio', '--clientProcessId=1')).toMatchObject({ status: 1, stderr: '' });
});
