import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { openPoolFile } from './support/workspace.ts';

const extension = () => {
  const found = vscode.extensions.getExtension('cognito-userpool.cognito-userpool');
  assert.ok(found, 'the extension is not installed');
  return found;
};

describe('activation', () => {
  it('happens when a user pool file is opened', async () => {
    const document = await openPoolFile('activation', '{ "UserPoolId": "eu-west-1_Example" }\n');
    assert.equal(document.languageId, 'userpool');
    await extension().activate();
    assert.ok(extension().isActive);
  });

  it('loads neither the AWS SDK nor the sandbox', async () => {
    await extension().activate();
    const loaded = Object.keys(require.cache).map((file) => file.replaceAll('\\', '/'));
    assert.ok(loaded.some((file) => file.endsWith('/dist/client.js')));
    assert.ok(!loaded.some((file) => /\/dist\/(aws|sandbox)\.js$/.test(file)));
  });

  it('registers the commands for live pools', async () => {
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['userpool.pull', 'userpool.push', 'userpool.compare', 'userpool.sandbox']) {
      assert.ok(commands.includes(command), `${command} does not exist`);
    }
  });
});
