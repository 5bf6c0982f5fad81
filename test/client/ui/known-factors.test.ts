import { describe, expect, it } from 'vitest';
import type { LogOutputChannel, Memento } from 'vscode';
import { LiveError, type LiveErrorKind } from '../../../client/src/live/pool-gateway.ts';
import { KnownFactors } from '../../../client/src/ui/known-factors.ts';

function memento(): Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: <T>(key: string, otherwise?: T) => (kept.get(key) as T | undefined) ?? otherwise,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  };
}

/** Sessions of one user, who presses a button of the hint or none. */
function user(presses: (button: string) => string | undefined = () => undefined) {
  const hushed = memento();
  const hints: string[] = [];
  const session = () => {
    const factors = new KnownFactors({
      memento: memento(),
      hushed,
      log: { warn: () => undefined } as unknown as LogOutputChannel,
      tell: () => undefined,
      hint: (text, button) => {
        hints.push(text);
        return Promise.resolve(presses(button));
      },
    });
    return (kind: LiveErrorKind) => factors.unread(new LiveError('No.', { kind, code: 'AccessDeniedException' }));
  };
  return { hints, session };
}

describe('the hint about factors that may not be read', () => {
  it('is given once a session', () => {
    const { hints, session } = user();
    const unread = session();
    unread('permission');
    unread('permission');
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(
      /^MFA factors cannot be read: the permission cognito-idp:GetUserPoolMfaConfig is missing\./,
    );
    session()('permission');
    expect(hints).toHaveLength(2);
  });

  it('is never given again to who does not want it', async () => {
    const { hints, session } = user((button) => button);
    session()('permission');
    await Promise.resolve();
    session()('permission');
    expect(hints).toHaveLength(1);
  });

  it('is not given for other reasons', () => {
    const { hints, session } = user();
    session()('network');
    session()('cancelled');
    expect(hints).toEqual([]);
  });
});
