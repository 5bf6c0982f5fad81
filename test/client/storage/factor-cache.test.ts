import { describe, expect, it } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { isSandboxPool } from '#core/aws/pool-ids';
import { LiveError, type LiveErrorKind } from '../../../live/src/gateway/pool-gateway.ts';
import { FactorCache } from '../../../client/src/storage/factor-cache.ts';
import { mementoInMemory } from '../../support/memento.ts';

/** Simulates a user's sessions. The user clicks the given button of the hint, or none. */
function user(presses: (button: string) => string | undefined = () => undefined) {
  const dismissed = mementoInMemory();
  const hints: string[] = [];
  const session = () => {
    const ofWorkspace = mementoInMemory();
    const factors = new FactorCache({
      storeFor: () => ofWorkspace,
      stores: [ofWorkspace],
      dismissed,
      log: { warn: () => undefined } as unknown as LogOutputChannel,
      showHint: (text, button) => {
        hints.push(text);
        return Promise.resolve(presses(button));
      },
    });
    return (kind: LiveErrorKind) => factors.unread(new LiveError('No.', { kind, code: 'AccessDeniedException' }));
  };
  return { hints, session };
}

describe('the hint about MFA factors that cannot be read', () => {
  it('is shown once per session', () => {
    const { hints, session } = user();
    const unread = session();
    unread('permission');
    unread('permission');
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(
      /^Couldn't read MFA factors: the permission cognito-idp:GetUserPoolMfaConfig is missing\./,
    );
    session()('permission');
    expect(hints).toHaveLength(2);
  });

  it('is never shown again after the user dismissed it', async () => {
    const { hints, session } = user((button) => button);
    session()('permission');
    await Promise.resolve();
    session()('permission');
    expect(hints).toHaveLength(1);
  });

  it('is not shown for other errors', () => {
    const { hints, session } = user();
    session()('network');
    session()('cancelled');
    expect(hints).toEqual([]);
  });
});

it('a sandbox pool’s factors are discarded with the window, even if an earlier one stored them', async () => {
  const ofWorkspace = mementoInMemory();
  const AT_AWS = 'eu-west-1_Bare00001';
  const SANDBOX = 'sandbox-1_Sample001';
  const inWindow = () => {
    const ofWindow = mementoInMemory();
    return new FactorCache({
      storeFor: (poolId) => (isSandboxPool(poolId) ? ofWindow : ofWorkspace),
      stores: [ofWorkspace, ofWindow],
      dismissed: mementoInMemory(),
      log: { warn: () => undefined } as unknown as LogOutputChannel,
      showHint: () => Promise.resolve(undefined),
    });
  };
  await ofWorkspace.update('mfaFactors', { [SANDBOX]: {} });
  const factors = inWindow();
  expect(factors.all).toEqual({});
  factors.read(AT_AWS, {});
  factors.read(SANDBOX, {});
  expect(Object.keys(factors.all)).toEqual([AT_AWS, SANDBOX]);
  expect(Object.keys(inWindow().all)).toEqual([AT_AWS]);
});
