import type { ClientCapabilities } from 'vscode-languageserver/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('exits when requested', async () => {
  const other = await Lsp.start();
  expect(await other.stop()).toBe(0);
});
