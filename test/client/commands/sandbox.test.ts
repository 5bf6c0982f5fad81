import { beforeEach, expect, it, vi } from 'vitest';
import { registerSandbox } from '../../../client/src/commands/sandbox.ts';
import type { Services } from '../../../client/src/services.ts';
import { FakeGateway } from '../../support/live.ts';
import { describedBare } from '../../support/pools.ts';
import { clearDesk, desk, fakeDocument, registered, window } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('runs the next command on the sandbox’s own file, even if another editor is active', async () => {
  const services = {
    log: { error: (...line: unknown[]) => expect.fail(line.join(' ')) },
    access: {
      connect: () => {
        window.activeTextEditor = { document: fakeDocument('file:///real.userpool.json') };
        return Promise.resolve(new FakeGateway(describedBare));
      },
    },
    bases: { get: () => ({}), set: () => Promise.resolve() },
    mfa: { read: () => undefined, unread: () => undefined },
  };
  registerSandbox(services as unknown as Services);
  await registered.get('userpool.sandbox')!('userpool.push');
  expect(desk.executed.map(String)).toContain('userpool.push,cognito-sandbox:/Sandbox.userpool.json');
});
