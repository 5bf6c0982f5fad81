import {
  CodeLensRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { DocumentSetting } from '../../server/src/settings.ts';
import { editor, Lsp } from '../support/lsp.ts';

const URI = 'file:///a.userpool.json';

/** Returns a client setting whose responses and timeouts the test controls. */
function withheld() {
  const answers: ((value: unknown) => void)[] = [];
  const overdue: (() => void)[] = [];
  const late: string[] = [];
  let resolveNotified: () => void;
  const notified = new Promise<void>((resolve) => (resolveNotified = resolve));
  let stopped = 0;
  const setting = new DocumentSetting<string>({
    section: 'userpool.rules',
    ask: () => new Promise((answer) => answers.push(answer)),
    isOpen: () => true,
    fixed: 'fixed',
    read: String,
    warn: (text) => expect.fail(text),
    whenOverdue: (callback) => {
      overdue.push(callback);
      return () => {
        stopped++;
      };
    },
    onLate: (uri) => {
      late.push(uri);
      resolveNotified();
    },
  });
  return { setting, answers, overdue, late, notified, stopped: () => stopped };
}

describe('a setting that the client does not return', () => {
  it('has its default after the timeout, and is not awaited again', async () => {
    const { setting, answers, overdue } = withheld();
    const waiting = setting.load(URI);
    overdue[0]!();
    await waiting;
    expect([setting.of(URI), setting.isKnown(URI)]).toEqual(['fixed', false]);
    await setting.load(URI);
    expect([answers.length, overdue.length]).toEqual([1, 1]);
  });

  it('is used if it arrives late, and the documents are checked again', async () => {
    const { setting, answers, overdue, late, notified } = withheld();
    const waiting = setting.load(URI);
    overdue[0]!();
    await waiting;
    answers[0]!('told');
    await notified;
    expect(late).toEqual([URI]);
    expect([setting.of(URI), setting.isKnown(URI)]).toEqual(['told', true]);
  });

  it('leaves no timer and triggers no second check if it arrives in time', async () => {
    const { setting, answers, late, stopped } = withheld();
    const waiting = setting.load(URI);
    answers[0]!('told');
    await waiting;
    expect([setting.of(URI), stopped(), late]).toEqual(['told', 1, []]);
  });

  it('is requested again when settings change, and the response to the earlier request is ignored', async () => {
    const { setting, answers, overdue, late } = withheld();
    const first = setting.load(URI);
    overdue[0]!();
    await first;
    setting.reset(null);
    const second = setting.load(URI);
    answers[0]!('old');
    answers[1]!('new');
    await second;
    expect([setting.of(URI), late]).toEqual(['new', []]);
  });
});

describe('a client that never responds to workspace/configuration', () => {
  const silent: ClientCapabilities = { ...editor, workspace: { ...editor.workspace, configuration: true } };
  const servers: Lsp[] = [];
  const start = async (capabilities: ClientCapabilities) => {
    const lsp = await Lsp.start(capabilities, { rules: { 'request-incomplete': 'off' } });
    servers.push(lsp);
    return lsp;
  };
  afterEach(async () => {
    for (const lsp of servers.splice(0)) await lsp.stop();
  });
  const text = '{ "UserPoolId": "eu-west-1_Abc1", "MfaConfiguration": "MAYBE" }';

  it('gets the diagnostics that it pulls, and its code lenses', async () => {
    const lsp = await start(silent);
    lsp.connection.onRequest(ConfigurationRequest.type, () => new Promise<never>(() => undefined));
    const uri = await lsp.open(text);
    expect(await lsp.pull(uri)).toMatchObject([{ code: 'enum-value', severity: 1 }]);
    expect(await lsp.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })).toEqual(
      expect.any(Array),
    );
  });

  it('gets published diagnostics if it does not pull them', async () => {
    const { diagnostic: _, ...textDocument } = silent.textDocument!;
    const lsp = await start({ ...silent, textDocument: { ...textDocument, publishDiagnostics: {} } });
    lsp.connection.onRequest(ConfigurationRequest.type, () => new Promise<never>(() => undefined));
    const published = lsp.nextPublished(({ diagnostics }) => diagnostics.length > 0);
    await lsp.open(text);
    expect((await published).diagnostics).toMatchObject([{ code: 'enum-value', severity: 1 }]);
  });

  it('gets updated diagnostics if it responds late', async () => {
    const lsp = await start({ ...silent, workspace: { ...silent.workspace, diagnostics: { refreshSupport: true } } });
    let answer: (values: unknown[]) => void = () => undefined;
    lsp.connection.onRequest(ConfigurationRequest.type, () => new Promise<unknown[]>((resolve) => (answer = resolve)));
    const refreshed = new Promise<void>((resolve) =>
      lsp.connection.onRequest(DiagnosticRefreshRequest.method, () => {
        resolve();
        return null;
      }),
    );
    const uri = await lsp.open(text);
    expect(await lsp.pull(uri)).toMatchObject([{ severity: 1 }]);
    answer([{ 'enum-value': 'hint', 'request-incomplete': 'off' }]);
    await refreshed;
    expect(await lsp.pull(uri)).toMatchObject([{ severity: 4 }]);
  });
});
