import { RegistrationRequest, type ClientCapabilities, type Registration } from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { Lsp } from '../support/lsp.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

it('returns its name and version', () => {
  expect(lsp.initialized.serverInfo).toEqual({ name: manifest.name, version: manifest.version });
});

it('offers all capabilities to an editor that supports them', () => {
  expect(lsp.initialized.capabilities).toEqual({
    textDocumentSync: { openClose: true, change: 2 },
    completionProvider: { triggerCharacters: ['"', ':', ' ', '{'] },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.userpool',
        'source.addMissing.userpool',
        'source.sortMembers.userpool',
      ],
    },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    documentFormattingProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    executeCommandProvider: { commands: ['userpool.server.convert'] },
    inlayHintProvider: true,
    documentRangeFormattingProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
  });
});

it.each([
  [{}],
  [{ textDocument: null, workspace: null }],
  [
    {
      textDocument: {
        diagnostic: null,
        codeAction: { codeActionLiteralSupport: null },
        documentLink: null,
        codeLens: null,
      },
    },
  ],
])('offers no capability that the client does not support: %j', async (capabilities) => {
  const plain = await Lsp.start(capabilities as unknown as ClientCapabilities, null);
  for (const provider of ['diagnostic', 'codeAction', 'documentLink', 'codeLens', 'executeCommand', 'inlayHint']) {
    expect(plain.initialized.capabilities).not.toHaveProperty(`${provider}Provider`);
  }
  await plain.stop();
});

describe('formatting for one language only', () => {
  const dynamic = { dynamicRegistration: true };
  const capabilities = { textDocument: { formatting: dynamic, rangeFormatting: dynamic } };

  it('is registered after the initialization, so that it does not apply to configuration files', async () => {
    const registering = await Lsp.start(capabilities, { formattingLanguage: 'userpool' });
    onTestFinished(async () => void (await registering.stop()));
    const registered: Registration[] = [];
    registering.connection.onRequest(
      RegistrationRequest.type,
      ({ registrations }) => void registered.push(...registrations),
    );
    const result = registering.initialized;
    expect(result.capabilities).not.toHaveProperty('documentFormattingProvider');
    expect(result.capabilities).not.toHaveProperty('documentRangeFormattingProvider');
    const registerOptions = { documentSelector: [{ language: 'userpool' }] };
    await expect
      .poll(() => registered)
      .toMatchObject([
        { method: 'textDocument/formatting', registerOptions },
        { method: 'textDocument/rangeFormatting', registerOptions },
      ]);
  });

  it.each([
    [{}, { formattingLanguage: 'userpool' }],
    [capabilities, {}],
    [capabilities, { formattingLanguage: 1 }],
  ])('needs a client that registers capabilities, and the language: %j, %j', async (client, options) => {
    const other = await Lsp.start(client, options);
    onTestFinished(async () => void (await other.stop()));
    expect(other.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
    });
  });
});

it('exits when requested', async () => {
  const other = await Lsp.start();
  expect(await other.stop()).toBe(0);
});
