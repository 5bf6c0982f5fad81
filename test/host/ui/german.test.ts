// The extension in a German VS Code: its own strings are in German, from the manifest to the language server.

import { strict as assert } from 'node:assert';
import { it } from 'node:test';
import { useSession } from './use-session.ts';

const FILE = 'kunden.userpool.json';

const { workbench } = await useSession({
  // Without a language pack, VS Code itself has no German strings. The page stores its language in this global
  // variable.
  initScript: "Object.defineProperty(self, '_VSCODE_NLS_LANGUAGE', { get: () => 'de', set: () => {} })",
  files: { [FILE]: '{\n  "UserPoolId": "eu-west-1_Kunden001",\n  "MfaConfiguration": "ONN"\n}\n' },
});
const { editor, page } = workbench;

it('is in German if VS Code is', async () => {
  await workbench.openFile(FILE);
  assert.equal(await workbench.languageMode(), 'Cognito-Benutzerpool');
  await page.locator('.codelens-decoration', { hasText: 'Noch nicht gepullt' }).waitFor();
  await editor.waitForSquiggle('error', '"ONN"');
  assert.match(await editor.hover('"ONN"', 'MfaConfiguration muss'), /OFF/);
  assert.ok(await workbench.offersCommand('Cognito: Benutzerpool pushen'));
  await workbench.screenshot('german');
});
