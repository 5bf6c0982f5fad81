import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { liveKind } from '#core/resources/live';
import { clonePool, toLivePool } from '#core/sync';
import { cloneText } from '#live/messages';
import { setUpMfa } from '../../../client/src/commands/set-up-mfa.ts';
import { LiveRuns } from '../../../client/src/editor-state/live-runs.ts';
import type { Services } from '../../../client/src/services.ts';
import {
  clearDesk,
  desk,
  EndOfLine,
  fakeDocument,
  FileSystemError,
  Uri,
  WorkspaceEdit,
  workspace,
} from '../fake-vscode.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));
beforeEach(clearDesk);
afterEach(() => vi.restoreAllMocks());

const CLONE = 'file:///copy.userpool.json';
const POOL = 'eu-west-1_Copy00001';
const described = { MfaConfiguration: 'ON', SoftwareTokenMfaConfiguration: { Enabled: true } };
const mfa = { ...described, WebAuthnConfiguration: { FactorConfiguration: 'SINGLE_FACTOR' } };
const live = toLivePool(liveKind('pool'), { Id: 'eu-west-1_Bare00001', Name: 'a' });
const cloned = cloneText(clonePool(live, 'copy'), live, described);

interface Situation {
  readonly owner?: string;
  readonly text?: string;
  readonly isDeleted?: boolean;
}

/**
 * Sets up MFA for a clone.
 * @param options `owner`: the pool of an MFA file that already exists; `isDeleted`: whether the clone was deleted
 */
async function setUp({ owner, text = cloned, isDeleted = false }: Situation = {}) {
  const eol = text.includes('\r\n') ? EndOfLine.CRLF : EndOfLine.LF;
  const document = fakeDocument(CLONE, {
    getText: () => text,
    ...{ eol, positionAt: (offset: number) => offset },
  });
  vi.spyOn(workspace, 'openTextDocument').mockImplementation((opened) => {
    const getText = () => JSON.stringify({ UserPoolId: owner ?? POOL });
    if (opened.toString() !== CLONE) return Promise.resolve(fakeDocument(opened.toString(), { getText }));
    return isDeleted ? Promise.reject(new FileSystemError('FileNotFound')) : Promise.resolve(document);
  });
  if (owner === undefined) vi.spyOn(workspace.fs, 'stat').mockRejectedValue(new FileSystemError('FileNotFound'));
  Object.assign(workspace.fs, { writeFile: () => Promise.resolve() });
  const replaced = vi.spyOn(WorkspaceEdit.prototype, 'replace');
  const runs = new LiveRuns(() => undefined);
  const offerOf = (step: 'set-up-mfa' | 'save-file') => ({ step, action: () => undefined, isMoot: () => false });
  runs.offer(CLONE, [offerOf('set-up-mfa'), offerOf('save-file')]);
  const clonedMfa = { get: () => mfa, set: vi.fn() };
  const uri = Uri.parse(CLONE);
  await setUpMfa({ log: console, runs, clonedMfa } as unknown as Services, uri, { poolId: POOL, file: uri });
  const edits = replaced.mock.calls as unknown as [unknown, { start: number; end: number }, string][];
  const removed = edits.map(([, { start, end }, content]) => [text.slice(start, end), content]);
  return { removed, offers: runs.of(CLONE).offers, forgotten: clonedMfa.set };
}

it.each(['\n', '\r\n'])(
  'an MFA file for a clone makes the comment about MFA and the offer obsolete (%j)',
  async (eol) => {
    const { removed, offers, forgotten } = await setUp({ text: cloned.replaceAll('\n', eol) });
    expect(offers).toEqual(['save-file']);
    const comment = /^\/\/ MFA isn't cloned\.[^]+The original pool has: MFA: ON; Authenticator apps: on\.\r?\n$/;
    expect(removed).toEqual([[expect.stringMatching(comment), '']]);
    expect(forgotten).toHaveBeenCalledWith(CLONE, undefined);
    expect(desk.said[0]).toContain('copy.userpoolmfa.json contains the MFA settings of the original pool.');
  },
);

it('an existing MFA file of the new pool makes them obsolete too', async () => {
  const { removed, offers } = await setUp({ owner: POOL });
  expect(offers).toEqual(['save-file']);
  expect(removed).toHaveLength(1);
  expect(desk.said[0]).toBe("copy.userpoolmfa.json already exists, so it wasn't changed.");
});

it('an MFA file of another pool does not make them obsolete', async () => {
  const { removed, offers } = await setUp({ owner: 'eu-west-1_Another01' });
  expect(offers).toEqual(['set-up-mfa', 'save-file']);
  expect(removed).toEqual([]);
  expect(desk.said[0]).toBe("copy.userpoolmfa.json already exists, so it wasn't changed.");
});

it('the MFA file can be pushed even if the clone was deleted', async () => {
  const { offers } = await setUp({ isDeleted: true });
  expect(offers).toEqual(['save-file']);
  expect(desk.said[0]).toContain('Push it to apply them.');
});
