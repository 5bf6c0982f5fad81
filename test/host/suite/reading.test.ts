import { strict as assert } from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { codeOf, waitForDiagnostics } from './support/wait-for.ts';
import { openPoolFile } from './support/workspace.ts';

const LAMBDA = 'arn:aws:lambda:eu-west-1:123456789012:function:pre-sign-up';
const text = `{
  "UserPoolId": "eu-west-1_Example",
  "UserPoolTier": "PLUS",
  "UserPoolAddOns": { "AdvancedSecurityMode": "AUDIT" },
  "AccountRecoverySetting": { "RecoveryMechanisms": [{ "Priority": 1, "Name": "verified_email" }] },
  "LambdaConfig": { "PreSignUp": "${LAMBDA}" },
  "KeyConfiguration": {
  }
}
`;

const settings = () => vscode.workspace.getConfiguration('userpool');
/** Opens the file and waits until the server has read it. */
async function open(name: string): Promise<vscode.Uri> {
  const { uri } = await openPoolFile(name, text);
  await waitForDiagnostics(uri, 'what the file leaves out', (all) =>
    all.some((one) => codeOf(one) === 'request-incomplete'),
  );
  return uri;
}

const everything = new vscode.Range(0, 0, 100, 0);

describe('reading', () => {
  afterEach(() => settings().update('inlayHints.defaults', undefined, vscode.ConfigurationTarget.Global));

  it('links to the AWS console', async () => {
    const uri = await open('links');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', uri);
    const targets = links.map(({ target }) => target?.toString(true));
    assert.ok(
      targets.includes('https://console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/pre-sign-up'),
      targets.join(),
    );
  });

  it('shows an outline with names and values', async () => {
    const uri = await open('outline');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const all = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(({ name, detail, children }) => [`${name} ${detail}`.trim(), ...all(children)]);
    const lines = all(symbols);
    for (const line of ['UserPoolTier PLUS', 'verified_email Priority: 1', 'PreSignUp function:pre-sign-up']) {
      assert.ok(lines.includes(line), `${line} is not among ${lines.join()}`);
    }
  });

  it('shows, above UserPoolTier, the required tier and the settings that require it', async () => {
    const uri = await open('lens');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const lens = lenses.find(({ command }) => command?.title.includes('Requires Plus'));
    assert.equal(lens?.command?.title, 'Requires Plus: AdvancedSecurityMode AUDIT');
    assert.equal(lens.range.start.line, 2);
  });

  it('shows omitted settings if the user enables inlay hints for them', async () => {
    const uri = await open('hints');
    const hints = async () =>
      (
        await vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', uri, everything)
      ).map(({ label }) => label);
    assert.deepEqual(await hints(), []);
    await settings().update('inlayHints.defaults', true, vscode.ConfigurationTarget.Global);
    assert.deepEqual(await hints(), ['omitted; default: KeyType "AWS_OWNED_KEY"']);
  });
});
