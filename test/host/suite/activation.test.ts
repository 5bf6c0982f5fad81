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

  it('does not load the AWS SDK', async () => {
    await extension().activate();
    const loaded = Object.keys(require.cache).map((file) => file.replaceAll('\\', '/'));
    assert.ok(loaded.some((file) => file.endsWith('/dist/client.js')));
    assert.ok(!loaded.some((file) => file.endsWith('/dist/aws.js')));
  });

  it('registers the commands for live pools', async () => {
    await extension().activate();
    const commands = await vscode.commands.getCommands(true);
    for (const command of ['userpool.pull', 'userpool.push', 'userpool.compare']) {
      assert.ok(commands.includes(command), `${command} does not exist`);
    }
  });
});
