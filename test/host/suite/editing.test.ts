import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openPoolFile } from './support/workspace.ts';
import { codeOf, waitForDiagnostics } from './support/wait-for.ts';

const file = (members: string): string => `{\n  "UserPoolId": "eu-west-1_Example",\n${members}\n}\n`;

const positionOf = (document: vscode.TextDocument, text: string, move = 0): vscode.Position =>
  document.positionAt(document.getText().indexOf(text) + move);

async function replace(document: vscode.TextDocument, text: string, replacement: string): Promise<void> {
  const start = document.getText().indexOf(text);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
    replacement,
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('editing', () => {
  it('shows a diagnostic for a typed mistake, and removes it after the correction', async () => {
    const document = await openPoolFile('typing', file('  "MfaConfiguration": "OFF"'));
    await waitForDiagnostics(document.uri, 'no error yet', (found) =>
      found.every(({ severity }) => severity !== vscode.DiagnosticSeverity.Error),
    );
    await replace(document, '"OFF"', '"SOMETIMES"');
    const found = await waitForDiagnostics(document.uri, 'a wrong value', (all) =>
      all.some((one) => codeOf(one) === 'enum-value'),
    );
    const [wrong] = found.filter((one) => codeOf(one) === 'enum-value');
    assert.equal(document.getText(wrong?.range), '"SOMETIMES"');
    await replace(document, '"SOMETIMES"', '"OFF"');
    await waitForDiagnostics(document.uri, 'fixed', (all) => all.every((one) => codeOf(one) !== 'enum-value'));
  });

  it('completes settings and values', async () => {
    const document = await openPoolFile('completion', file('  "MfaConfiguration": ""'));
    const completeAt = async (position: vscode.Position): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
    };
    const values = await completeAt(positionOf(document, '""', 1));
    for (const value of ['OFF', 'ON', 'OPTIONAL'])
      assert.ok(values.includes(value), `${value} is not among ${values.join()}`);
    const members = await completeAt(positionOf(document, '"UserPoolId"'));
    assert.ok(members.includes('DeletionProtection'));
  });

  it('describes a setting in a hover', async () => {
    const document = await openPoolFile('hover', file('  "DeletionProtection": "ACTIVE"'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionOf(document, 'DeletionProtection', 3),
    );
    const text = hovers
      .flatMap(({ contents }) => contents as vscode.MarkdownString[])
      .map(({ value }) => value)
      .join('\n');
    assert.match(text, /accidental deletion/);
    assert.match(text, /API_UpdateUserPool/);
  });

  it('offers a quick fix that keeps all comments', async () => {
    const document = await openPoolFile('fix', file('  "MfaConfiguration": "ON", // required\n  "Arn": "x" // pasted'));
    const range = new vscode.Range(positionOf(document, '"Arn"'), positionOf(document, '"Arn"', 5));
    await waitForDiagnostics(document.uri, 'a read-only member', (all) =>
      all.some((one) => codeOf(one) === 'read-only-field'),
    );
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const fix = actions.find(({ title }) => title === 'Remove Arn');
    assert.ok(fix?.edit, `no fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), file('  "MfaConfiguration": "ON" // required\n  // pasted'));
  });

  it('formats without losing a comment', async () => {
    const document = await openPoolFile(
      'format',
      '{"UserPoolId":"eu-west-1_Example", // id\n"MfaConfiguration":"OFF"}',
    );
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      {
        tabSize: 2,
        insertSpaces: true,
      },
    );
    const change = new vscode.WorkspaceEdit();
    change.set(document.uri, edits);
    await vscode.workspace.applyEdit(change);
    assert.equal(document.getText(), '{\n  "UserPoolId": "eu-west-1_Example", // id\n  "MfaConfiguration": "OFF"\n}');
  });
});
