import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { expect, it, onTestFinished } from 'vitest';
import { editor, Lsp } from '../support/lsp.ts';
import { POOL } from '../support/lsp-text.ts';

const follows: ClientCapabilities = {
  ...editor,
  textDocument: { ...editor.textDocument, diagnostic: { codeDescriptionSupport: true } },
};

async function linkOf(capabilities: ClientCapabilities, options?: unknown): Promise<string | undefined> {
  const lsp = await Lsp.start(capabilities, options);
  onTestFinished(async () => {
    await lsp.stop();
  });
  const diagnostics = await lsp.diagnose(`{ ${POOL}, "MfaConfiguration": "ONN" }`);
  return diagnostics.find(({ code }) => code === 'enum-value')?.codeDescription?.href;
}

it('a diagnostic links to its section on the page in the package', async () => {
  const link = new URL((await linkOf(follows))!);
  expect(link.hash).toBe('#enum-value');
  link.hash = '';
  expect(existsSync(fileURLToPath(link))).toBe(true);
});

it('a client can set another location for the page', async () => {
  expect(await linkOf(follows, { ruleLink: 'vscode-remote://x/docs/rules.md' })).toBe(
    'vscode-remote://x/docs/rules.md#enum-value',
  );
});

it('a client without support for links gets none', async () => {
  expect(await linkOf(editor, { ruleLink: 'file:///docs/rules.md' })).toBeUndefined();
});
