import { describe, expect, it } from 'vitest';
import type { LogOutputChannel } from 'vscode';
import { LiveError, type LiveErrorKind } from '../../../live/src/gateway/pool-gateway.ts';
import { UnreadMfaHint } from '../../../client/src/notifications/unread-mfa-hint.ts';
import { mementoInMemory } from '../../support/memento.ts';

/** Simulates a user's sessions. `presses` returns the button of the hint that the user clicks, if any. */
function user(presses: (button: string) => string | undefined = () => undefined) {
  const dismissed = mementoInMemory();
  const hints: string[] = [];
  const session = () => {
    const hint = new UnreadMfaHint({
      dismissed,
      log: { warn: () => undefined } as unknown as LogOutputChannel,
      showHint: (text, button) => {
        hints.push(text);
        return Promise.resolve(presses(button));
      },
    });
    return (kind: LiveErrorKind) => hint.unread(new LiveError('No.', { kind, code: 'AccessDeniedException' }));
  };
  return { hints, session };
}

describe('the hint about MFA settings that cannot be read', () => {
  it('is shown once per session', () => {
    const { hints, session } = user();
    const unread = session();
    unread('permission');
    unread('permission');
    expect(hints).toHaveLength(1);
    expect(hints[0]).toMatch(
      /^Couldn't read MFA settings: the permission cognito-idp:GetUserPoolMfaConfig is missing\./,
    );
    session()('permission');
    expect(hints).toHaveLength(2);
  });

  it('is never shown again after the user dismisses it', async () => {
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
