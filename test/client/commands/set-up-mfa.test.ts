import { beforeEach, expect, it, vi } from 'vitest';
import { liveKind } from '#core/resources/live';
import { clonePool, toLivePool } from '#core/sync';
import { cloneText } from '#live/messages';
import { setUpMfa } from '../../../client/src/commands/set-up-mfa.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import { clearDesk, desk, fakeDocument, FileSystemError, Uri, WorkspaceEdit, workspace } from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);

it('an MFA file for a clone makes the comment about MFA and the offer obsolete', async () => {
  const described = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } };
  const mfa = { ...described, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } };
  const live = toLivePool(liveKind('pool'), { Id: 'eu-west-1_Bare00001', Name: 'a' });
  const text = cloneText(clonePool(live, 'copy'), live, described);
  const uri = Uri.parse('file:///copy.userpool.json');
  const document = fakeDocument(uri.toString(), { getText: () => text, ...{ positionAt: (offset: number) => offset } });
  vi.spyOn(workspace, 'openTextDocument').mockImplementation((opened) =>
    Promise.resolve(opened.toString() === uri.toString() ? document : fakeDocument(opened.toString())),
  );
  vi.spyOn(workspace.fs, 'stat').mockRejectedValue(new FileSystemError('FileNotFound'));
  Object.assign(workspace.fs, { writeFile: () => Promise.resolve() });
  const replaced = vi.spyOn(WorkspaceEdit.prototype, 'replace');
  const runs = new LiveRuns(() => undefined);
  const offerOf = (step: 'set-up-mfa' | 'save-file') => ({ step, action: () => undefined, isMoot: () => false });
  runs.offer(uri.toString(), [offerOf('set-up-mfa'), offerOf('save-file')]);
  const clonedMfa = { get: () => mfa, set: vi.fn() };
  await setUpMfa({ log: console, runs, clonedMfa } as unknown as Services, uri, {
    poolId: 'eu-west-1_Copy00001',
    file: uri,
  });
  expect(runs.of(uri.toString()).offers).toEqual(['save-file']);
  const [range, content] = (replaced.mock.calls as unknown as [unknown, { start: number; end: number }, string][])
    .map(([, ...rest]) => rest)
    .at(0)!;
  expect(text.slice(range.start, range.end)).toMatch(
    /^\/\/ MFA isn't cloned\.[^]+The original pool has: MFA: ON; Authenticator apps: on\.\n$/,
  );
  expect(content).toBe('');
  expect(clonedMfa.set).toHaveBeenCalledWith(uri.toString(), undefined);
  expect(desk.said[0]).toContain('copy.userpoolmfa.json contains the MFA settings of the original pool.');
});
