// A user converts a pasted user pool in another format: the diagnostic, the code action at any position, and the code
// lens.

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CodeLensRequest,
  ExecuteCommandRequest,
  HoverRequest,
  type CodeAction,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editor, Lsp, SERVER } from '../support/lsp.ts';
import { applied, editsIn } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  lsp = await Lsp.start();
});
afterAll(() => lsp.stop());

const id = 'eu-west-1_Ab12Cd34E';
const settings = { LambdaConfig: {}, MfaConfiguration: 'OFF', DeletionProtection: 'ACTIVE' };
const description = { Id: id, Name: 'shop', Arn: 'arn:aws:x', ...settings };
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
const yamlTemplate = `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties:
      UserPoolName: !Sub "\${AWS::StackName}"
      MfaConfiguration: OFF
`;

/** Documents in other formats, with the errors that remain after the conversion. */
const pasted: readonly (readonly [name: string, text: string, left: readonly string[]])[] = [
  ['a description', json({ UserPool: description }), []],
  ['a description without UserPool', json({ ...description, Status: 'Enabled' }), []],
  ['a backup in camel case', json({ id, name: 'shop', arn: 'x', mfaConfiguration: 'OFF', lambdaConfig: {} }), []],
  ['a recording', json({ status_code: 200, data: { UserPool: description } }), []],
  ['a list', json([description]), []],
  [
    'Cloud Control',
    json({
      ResourceDescription: { Properties: JSON.stringify({ UserPoolId: id, UserPoolName: 'shop', ...settings }) },
    }),
    [],
  ],
  ['get-template with YAML', json({ TemplateBody: yamlTemplate }), ['type-mismatch']],
  ['a template in YAML', yamlTemplate, ['type-mismatch']],
  [
    'serverless.yml',
    `service: x\nprovider:\n  name: aws\nresources:\n  ${yamlTemplate.replaceAll('\n', '\n  ')}\n`,
    ['type-mismatch'],
  ],
  ['a description in YAML', `UserPool:\n  Id: ${id}\n  Name: shop\n  MfaConfiguration: 'OFF'\n`, []],
];

/** Returns the code actions at a position without a diagnostic. */
async function actionsAt(uri: string, position: Position): Promise<CodeAction[]> {
  const actions = await lsp.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return (actions ?? []) as CodeAction[];
}

const lensesOf = async (uri: string, client = lsp) =>
  (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];

describe.each(pasted)('%s', (_, text, left) => {
  it('has a code action, both in the first line and at the end, that converts it to a pool file', async () => {
    const uri = await lsp.open(text);
    const lines = text.split('\n');
    const places = [
      { line: 0, character: 0 },
      { line: Math.floor(lines.length / 2), character: 1 },
      { line: lines.length - 1, character: lines.at(-1)!.length },
    ];
    for (const place of places) {
      const actions = await actionsAt(uri, place);
      expect(actions).toEqual([expect.objectContaining({ kind: 'quickfix', isPreferred: true })]);
      const after = applied(text, editsIn(actions[0]!.edit!, uri));
      const diagnostics = await lsp.diagnose(after);
      expect(
        diagnostics
          .filter(({ severity }) => severity === 1)
          .map(({ code }) => code)
          .sort(),
      ).toEqual(left);
      expect(JSON.parse(after)).toMatchObject({ MfaConfiguration: 'OFF' });
    }
  });

  it('has one diagnostic, about its format, and offers its fix only once', async () => {
    const uri = await lsp.open(text);
    const problem = (await lsp.pull(uri)).find(({ code }) => code === 'foreign-form')!;
    const actions = (await lsp.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: problem.range,
      context: { diagnostics: [problem] },
    })) as CodeAction[];
    expect(actions.filter(({ kind }) => kind === 'quickfix')).toHaveLength(1);
  });

  it('has a code lens that converts it', async () => {
    const uri = await lsp.open(text);
    const [lens] = await lensesOf(uri);
    expect(lens).toMatchObject({ range: { start: { line: 0 }, end: { line: 0 } } });
    expect(lens?.command?.title).toBe('Convert to User Pool File');
    const edits: WorkspaceEdit[] = [];
    lsp.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(edit);
      return { applied: true };
    });
    const { command, arguments: given } = lens!.command!;
    await lsp.connection.sendRequest(ExecuteCommandRequest.type, { command, ...(given ? { arguments: given } : {}) });
    expect(edits).toHaveLength(1);
    expect(JSON.parse(applied(text, editsIn(edits[0]!, uri)))).toMatchObject({ MfaConfiguration: 'OFF' });
  });
});

it('each of several pools has a code lens and a code action', async () => {
  const pool = (name: string) => ({ Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: name } });
  const uri = await lsp.open(json({ Resources: { Shop: pool('shop'), Staff: pool('$(bug)') } }));
  const titles = [/^Convert Resources.Shop to a user pool file/, /^Convert Resources.Staff to a user pool file/];
  expect(await actionsAt(uri, { line: 3, character: 0 })).toMatchObject(
    titles.map((title) => ({ title: expect.stringMatching(title) as string })),
  );
  expect(await lensesOf(uri)).toMatchObject(
    titles.map((title) => ({ command: { title: expect.stringMatching(title) as string } })),
  );
});

describe('a client with the command that reports conversions', () => {
  const report = { count: 1, choices: 0, lines: ['Dropped by the conversion:', '  Arn: read-only'] };

  it('gets that command with the code action, whether or not the request contains the diagnostic', async () => {
    const client = await Lsp.start(editor, { reportConversionCommand: true });
    const uri = await client.open(json(description));
    const problem = (await client.pull(uri)).find(({ code }) => code === 'foreign-form')!;
    for (const diagnostics of [[], [problem]]) {
      const actions = (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: problem.range,
        context: { diagnostics, only: ['quickfix'] },
      })) as CodeAction[];
      expect(actions).toMatchObject([{ command: { command: 'userpool.reportConversion', arguments: [uri, report] } }]);
    }
    await client.stop();
  });

  it('gets the report as the result of the code lens command', async () => {
    const uri = await lsp.open(json(description));
    const [lens] = await lensesOf(uri);
    lsp.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: true }));
    const { command, arguments: given } = lens!.command!;
    const result: unknown = await lsp.connection.sendRequest(ExecuteCommandRequest.type, {
      command,
      ...(given ? { arguments: given } : {}),
    });
    expect(result).toEqual(report);
  });

  it('gets no command for a conversion that drops nothing', async () => {
    const client = await Lsp.start(editor, { reportConversionCommand: true });
    const uri = await client.open(json({ UserPool: { Id: id, ...settings } }));
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    expect(actions).toMatchObject([{ title: expect.stringContaining('Convert') as string }]);
    expect(actions![0]).not.toHaveProperty('command');
    await client.stop();
  });
});

it('other clients get the code action without a command', async () => {
  const uri = await lsp.open(json(description));
  const [action] = await actionsAt(uri, { line: 0, character: 0 });
  expect(action).not.toHaveProperty('command');
});

it('a pool file has neither code lens nor code action', async () => {
  const uri = await lsp.open(json({ UserPoolId: id, ...settings }));
  expect(await lensesOf(uri)).toEqual([]);
  expect(await actionsAt(uri, { line: 0, character: 0 })).toEqual([]);
});

it.each([
  ['another command', 'userpool.other', []],
  ['no arguments', 'userpool.server.convert', []],
  ['a document that is not open', 'userpool.server.convert', ['file:///none.userpool.json', 'x']],
  ['arguments of another type', 'userpool.server.convert', [{ uri: 1 }, null]],
])('the server ignores %s', async (_, command, given) => {
  await expect(
    lsp.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: given }),
  ).resolves.toBeNull();
});

it('a client that cannot apply edits gets no code lens', async () => {
  const plain = await Lsp.start({ ...editor, workspace: {} });
  expect(await lensesOf(await plain.open(yamlTemplate), plain)).toEqual([]);
  await plain.stop();
});

it('a client without pull diagnostics gets the YAML diagnostics', async () => {
  const plain = await Lsp.start({ textDocument: { publishDiagnostics: {} } });
  const published = plain.nextPublished(({ diagnostics }) => diagnostics.length > 0);
  await plain.open(yamlTemplate);
  expect((await published).diagnostics).toMatchObject([{ code: 'foreign-form' }]);
  await plain.stop();
});

it('hostile YAML has a diagnostic, and the server still responds', async () => {
  const bomb = Array.from(
    { length: 12 },
    (_, i) =>
      `a${i}: &a${i} [${Array<string>(10)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ')}]`,
  ).join('\n');
  for (const text of [bomb, 'A: 1\nB: 2\n'.repeat(600_000), `A: 1\nB: ${'['.repeat(400)}`, 'A: &a [*a]\nB: 1\n']) {
    expect(await lsp.diagnose(text)).toMatchObject([{ code: 'json-syntax' }]);
  }
  const uri = await lsp.open(json({ UserPoolId: id }));
  const hover = await lsp.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 1, character: 5 },
  });
  expect(hover).not.toBeNull();
  expect(lsp.log).toEqual([]);
});

it('the server still names the language of the text if the bundle of the YAML parser is missing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'userpool-'));
  const server = join(folder, 'server.js');
  copyFileSync(SERVER, server);
  const alone = await Lsp.start(undefined, undefined, { server });
  expect(await alone.diagnose(yamlTemplate)).toMatchObject([
    { code: 'json-syntax', message: expect.stringContaining('This is a CloudFormation template in YAML') as string },
  ]);
  expect(alone.log).toEqual([expect.stringContaining('loading the reader of YAML failed')]);
  await alone.stop();
  rmSync(folder, { recursive: true });
});
