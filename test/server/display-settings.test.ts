import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { expect, it, onTestFinished } from 'vitest';
import { editor, Lsp } from '../support/lsp.ts';

const withSettings: ClientCapabilities = {
  ...editor,
  workspace: {
    ...editor.workspace,
    configuration: true,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
};
const text =
  '{ "UserPoolTier": "PLUS", "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" }, "KeyConfiguration": {} }';

/** Starts a client that returns the current value of `settings`. */
async function clientWith(settings: Record<string, unknown>, capabilities = withSettings): Promise<Lsp> {
  const lsp = await Lsp.start(capabilities);
  onTestFinished(async () => {
    await lsp.stop();
  });
  lsp.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri, section = '' }) => settings[`${scopeUri} ${section}`] ?? settings[section] ?? null),
  );
  return lsp;
}

/** Counts the code lenses and inlay hints of a document. */
async function shown(lsp: Lsp, uri: string): Promise<[lenses: number, hints: number]> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const lenses = await lsp.connection.sendRequest(CodeLensRequest.type, { textDocument });
  const hints = await lsp.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  return [lenses?.length ?? 0, hints?.length ?? 0];
}

const LENS = 'userpool.codeLens';
const HINTS = 'userpool.inlayHints.defaults';

it.each([
  [{}, [1, 0]],
  [{ [LENS]: false, [HINTS]: true }, [0, 1]],
  [{ [LENS]: true, [HINTS]: false }, [1, 0]],
  [{ [LENS]: 'yes', [HINTS]: 'yes' }, [1, 0]],
])('with the settings %j, a document has %j code lenses and inlay hints', async (settings, expected) => {
  const lsp = await clientWith(settings);
  expect(await shown(lsp, await lsp.open(text))).toEqual(expected);
});

it('display settings are read for each document', async () => {
  const uri = 'file:///hinted.userpool.json';
  const lsp = await clientWith({ [`${uri} ${HINTS}`]: true });
  expect(await shown(lsp, await lsp.open(text, uri))).toEqual([1, 1]);
  expect(await shown(lsp, await lsp.open(text))).toEqual([1, 0]);
});

it('display settings take effect immediately when they change', async () => {
  const settings: Record<string, unknown> = {};
  const lsp = await clientWith(settings);
  const refreshed = Promise.all(
    [CodeLensRefreshRequest.method, InlayHintRefreshRequest.method].map(
      (method) => new Promise<void>((resolve) => lsp.connection.onRequest(method, () => resolve())),
    ),
  );
  const uri = await lsp.open(text);
  expect(await shown(lsp, uri)).toEqual([1, 0]);
  Object.assign(settings, { [LENS]: false, [HINTS]: true });
  await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  await refreshed;
  expect(await shown(lsp, uri)).toEqual([0, 1]);
});

it('display settings are accepted from a client that pushes them and does not support workspace/configuration', async () => {
  const lsp = await clientWith({}, editor);
  const uri = await lsp.open(text);
  await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: { userpool: { codeLens: false, inlayHints: { defaults: true } } },
  });
  expect(await shown(lsp, uri)).toEqual([0, 1]);
});
