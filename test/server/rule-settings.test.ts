import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  RegistrationRequest,
  type ClientCapabilities,
  type ConfigurationItem,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { expect, it, onTestFinished } from 'vitest';
import { DocumentSetting } from '../../server/src/settings.ts';
import { editor, Lsp } from '../support/lsp.ts';
import { fixesFor, POOL } from '../support/lsp-text.ts';

/** Options for waiting for responses without a time limit. */
const patient = { whenOverdue: () => () => undefined, onLate: (uri: string) => expect.fail(uri) };

const withSettings: ClientCapabilities = {
  ...editor,
  workspace: {
    ...editor.workspace,
    configuration: true,
    diagnostics: { refreshSupport: true },
  },
};
const text = `{ ${POOL}, "MfaConfiguration": "ONN" }`;

async function start(capabilities: ClientCapabilities, options?: unknown): Promise<Lsp> {
  const lsp = await Lsp.start(capabilities, options);
  onTestFinished(async () => {
    await lsp.stop();
  });
  return lsp;
}

/** Returns the severities of invalid enum values. Other diagnostics are ignored. */
const severities = async (lsp: Lsp, uri: string) => severitiesIn(await lsp.pull(uri));

const severitiesIn = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ code }) => code === 'enum-value').map(({ severity }) => severity);

it('severities are requested for each document, and apply to its diagnostics and fixes', async () => {
  const lsp = await start(withSettings);
  const asked: ConfigurationItem[] = [];
  lsp.connection.onRequest(ConfigurationRequest.type, ({ items }) => {
    asked.push(...items);
    return items.map(({ scopeUri }) => ({ 'enum-value': scopeUri?.includes('/loose/') ? 'hint' : 'warning' }));
  });
  const loose = await lsp.open(text, 'file:///loose/a.userpool.json');
  const strict = await lsp.open(text, 'file:///strict/a.userpool.json');
  expect(await severities(lsp, loose)).toEqual([4]);
  expect(await severities(lsp, strict)).toEqual([2]);
  expect(await fixesFor(lsp, loose, 'enum-value')).not.toEqual([]);
  expect(asked).toEqual([
    { scopeUri: loose, section: 'userpool.rules' },
    { scopeUri: strict, section: 'userpool.rules' },
  ]);
});

it('severities are not requested for a document that was closed in the meantime', async () => {
  const asked: string[] = [];
  const open = new Set(['file:///open']);
  const setting = new DocumentSetting({
    section: 'userpool.rules',
    ask: (uri) => {
      asked.push(uri);
      return Promise.resolve('off');
    },
    isOpen: (uri) => open.has(uri),
    fixed: 'fixed',
    read: String,
    warn: (text) => expect.fail(text),
    ...patient,
  });
  for (const uri of ['file:///open', 'file:///closed']) await setting.load(uri);
  expect(asked).toEqual(['file:///open']);
  expect([setting.of('file:///open'), setting.of('file:///closed')]).toEqual(['off', 'fixed']);
});

it('severities are requested again when they change, and the diagnostics are refreshed', async () => {
  const didChangeConfiguration = { dynamicRegistration: true };
  const lsp = await start({ ...withSettings, workspace: { ...withSettings.workspace, didChangeConfiguration } });
  const registered = new Promise((resolve) => lsp.connection.onRequest(RegistrationRequest.type, resolve));
  const refreshed = new Promise<void>((resolve) => lsp.connection.onRequest(DiagnosticRefreshRequest.method, resolve));
  let rules: unknown = { 'enum-value': 'off' };
  lsp.connection.onRequest(ConfigurationRequest.type, () => [rules]);
  const uri = await lsp.open(text);
  expect(await severities(lsp, uri)).toEqual([]);
  expect(await registered).toMatchObject({
    registrations: [
      {
        method: 'workspace/didChangeConfiguration',
        registerOptions: { section: ['userpool.rules', 'userpool.codeLens', 'userpool.inlayHints.defaults'] },
      },
    ],
  });
  rules = { 'enum-value': 'information' };
  await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshed;
  expect(await severities(lsp, uri)).toEqual([3]);
});

it('invalid severities are reported once, and the valid ones still apply', async () => {
  const lsp = await start(withSettings);
  lsp.connection.onRequest(ConfigurationRequest.type, () => [
    { 'enum-valeu': 'off', 'null-value': 'loud', 'json-syntax': 'off', 'enum-value': 'warning' },
  ]);
  expect(await severities(lsp, await lsp.open(text))).toEqual([2]);
  expect(await severities(lsp, await lsp.open(text))).toEqual([2]);
  expect(lsp.log).toEqual([
    'userpool.rules: Unknown rule "enum-valeu". Did you mean enum-value?',
    'userpool.rules: null-value must be one of off, hint, information, warning, error, not "loud".',
    "userpool.rules: The severity of json-syntax can't be changed.",
  ]);
});

it('severities come from the initialization options if the client returns none', async () => {
  const lsp = await start(withSettings, { rules: { 'enum-value': 'hint' } });
  lsp.connection.onRequest(ConfigurationRequest.type, () => [null]);
  expect(await severities(lsp, await lsp.open(text))).toEqual([4]);
});

it('severities have their defaults if the client fails to return them', async () => {
  const lsp = await start(withSettings);
  lsp.connection.onRequest(ConfigurationRequest.type, () => {
    throw new Error('not now');
  });
  expect(await severities(lsp, await lsp.open(text))).toEqual([1]);
  expect(lsp.log).toEqual([expect.stringMatching(/^userpool\.rules could not be read: .*not now/)]);
});

it('severities are accepted from a plain client at initialization, and at any time after that', async () => {
  const lsp = await start({}, { rules: { 'enum-value': 'hint' } });
  const next = (uri: string, severity: number) =>
    lsp.nextPublished((params) => params.uri === uri && severitiesIn(params.diagnostics)[0] === severity);
  const uri = 'file:///plain.userpool.json';
  const first = next(uri, 4);
  await lsp.open(text, uri);
  await first;
  const second = next(uri, 2);
  await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { userpool: { rules: { 'enum-value': 'warning' } } },
  });
  await second;
});

it.each([[null], ['x'], [{ rules: 'off' }], [{ rules: { 'enum-value': 1 } }], [{ ruleLink: 1 }]])(
  'the initialization options may contain any JSON: %j',
  async (options) => {
    const lsp = await start(editor, options);
    expect(await severities(lsp, await lsp.open(text))).toEqual([1]);
  },
);

it('severities are unchanged if the client is gone and a request throws', async () => {
  const warnings: string[] = [];
  const setting = new DocumentSetting({
    section: 'userpool.rules',
    ask: () => {
      throw new Error('Connection is closed.');
    },
    isOpen: () => true,
    fixed: 'fixed',
    read: String,
    warn: (text) => warnings.push(text),
    ...patient,
  });
  await setting.load('file:///open');
  expect(setting.of('file:///open')).toBe('fixed');
  expect(warnings).toEqual([expect.stringContaining('Connection is closed.')]);
});
