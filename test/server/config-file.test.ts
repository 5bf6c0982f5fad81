import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  CompletionRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  HoverRequest,
  type ClientCapabilities,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { expect, it, onTestFinished } from 'vitest';
import { SET_SEVERITY } from '#core/editor/protocol';
import { editor, Lsp } from '../support/lsp.ts';

const capabilities: ClientCapabilities = {
  ...editor,
  workspace: { ...editor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};
const withSettings = { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } };
const TEXT = '{\n  "UserPoolId": "eu-west-1_Abc1",\n  "MfaConfiguration": "ONN"\n}\n';
const OFF = '{ "rules": { "enum-value": "off" } }';

async function start(client: ClientCapabilities = capabilities, options: object = {}): Promise<Lsp> {
  const lsp = await Lsp.start(client, { rules: { 'request-incomplete': 'off' }, ...options });
  onTestFinished(async () => void (await lsp.stop()));
  return lsp;
}

/**
 * Creates a repository with the given files.
 *
 * @returns a function that returns the URI of a file in the repository, and one that writes a file
 */
function repository(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('.git/HEAD', '');
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { uriOf: (name: string) => pathToFileURL(join(folder, name)).href, write };
}

const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity, code }) => `${severity} ${code}`);

async function actionsFor(lsp: Lsp, uri: string, diagnostics?: Diagnostic[]): Promise<CodeAction[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const context = { diagnostics: diagnostics ?? (await lsp.pull(uri)) };
  const actions = await lsp.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (actions ?? []).filter((action): action is CodeAction => !('arguments' in action));
}

it('the configuration file of the repository sets severities, and is read again when it changes', async () => {
  const lsp = await start();
  const { uriOf, write } = repository({ 'userpool.config.json': OFF });
  const uri = await lsp.open(TEXT, uriOf('pools/eu/a.userpool.json'));
  expect(codes(await lsp.pull(uri))).toEqual([]);
  write('userpool.config.json', OFF.replace('off', 'hint'));
  const changes = [{ uri: uriOf('userpool.config.json'), type: 2 as const }];
  await lsp.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  expect(codes(await lsp.pull(uri))).toEqual(['4 enum-value']);
});

it('an open configuration file counts with its unsaved text', async () => {
  const lsp = await start();
  const { uriOf } = repository({ 'userpool.config.json': OFF });
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const config = await lsp.open('{ "rules": { "enum-value": "hint" } }', uriOf('userpool.config.json'));
  expect(codes(await lsp.pull(uri))).toEqual(['4 enum-value']);
  await lsp.change(config, 2, '{ "rules": { "enum-value": "warning" } }');
  expect(codes(await lsp.pull(uri))).toEqual(['2 enum-value']);
  await lsp.close(config);
  expect(codes(await lsp.pull(uri))).toEqual([]);
});

it('files that the configuration file ignores have no diagnostics', async () => {
  const lsp = await start();
  const { uriOf } = repository({ 'userpool.config.json': '{ "ignore": ["legacy"] }' });
  expect(await lsp.pull(await lsp.open('{ "x" 1', uriOf('legacy/a.userpool.json')))).toEqual([]);
  expect(codes(await lsp.pull(await lsp.open(TEXT, uriOf('a.userpool.json'))))).toEqual(['1 enum-value']);
});

it('the configuration file overrides user settings, and workspace settings override it', async () => {
  const lsp = await start(withSettings, { ruleLevels: true });
  let rules: object = {};
  lsp.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'userpool.rules' ? rules : null)),
  );
  const { uriOf } = repository({
    'userpool.config.json': '{ "rules": { "request-incomplete": "off", "enum-value": "warning" } }',
  });
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const pullWith = async (levels: object): Promise<string[]> => {
    rules = levels;
    await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    return codes(await lsp.pull(uri));
  };
  expect(await pullWith({})).toEqual(['2 enum-value']);
  expect(await pullWith({ user: { 'enum-value': 'off' } })).toEqual(['2 enum-value']);
  expect(await pullWith({ user: { 'enum-value': 'off' }, workspace: { 'enum-value': 'hint' } })).toEqual([
    '4 enum-value',
  ]);
  // In an untrusted workspace, only the user's settings count.
  expect(await pullWith({ user: { 'request-incomplete': 'off' }, isTrusted: false })).toEqual(['1 enum-value']);
});

it('without levels, all settings of a client are the settings of the user', async () => {
  const lsp = await start(withSettings);
  lsp.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(() => ({ 'enum-value': 'off', 'request-incomplete': 'off' })),
  );
  const { uriOf } = repository({ 'userpool.config.json': '{ "rules": { "enum-value": "warning" } }' });
  expect(codes(await lsp.pull(await lsp.open(TEXT, uriOf('a.userpool.json'))))).toEqual(['2 enum-value']);
});

it('quick fixes change the severity of a code in a new configuration file at the root of the repository', async () => {
  const lsp = await start();
  const { uriOf } = repository();
  const actions = await actionsFor(lsp, await lsp.open(TEXT, uriOf('pools/a.userpool.json')));
  expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Change severity'))).toEqual([
    'Change severity of enum-value to off',
    'Change severity of enum-value to hint',
    'Change severity of enum-value to information',
    'Change severity of enum-value to warning',
  ]);
  const uri = uriOf('userpool.config.json');
  const start0 = { line: 0, character: 0 };
  expect(actions.find(({ title }) => title.endsWith('to off'))?.edit).toEqual({
    documentChanges: [
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      {
        textDocument: { uri, version: null },
        edits: [
          { range: { start: start0, end: start0 }, newText: '{\n  "rules": {\n    "enum-value": "off"\n  }\n}\n' },
        ],
      },
    ],
  });
});

it('severities are not offered if they would have no effect', async () => {
  const lsp = await start(withSettings, { ruleLevels: true });
  let levels: object = { workspace: { 'enum-value': 'warning' } };
  lsp.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => levels));
  const { uriOf, write } = repository();
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const titlesWith = async (next: object): Promise<string[]> => {
    levels = next;
    await lsp.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    const diagnostics = (await lsp.pull(uri)).filter(({ code }) => code === 'enum-value');
    const titles = (await actionsFor(lsp, uri, diagnostics)).map(({ title }) => title);
    return titles.filter((title) => title.startsWith('Change severity'));
  };
  expect(await titlesWith({ workspace: { 'enum-value': 'warning' } })).toEqual([]);
  expect(await titlesWith({ isTrusted: false })).toEqual([]);
  expect(await titlesWith({})).toHaveLength(4);
  write('userpool.config.json', '{ "rules" }');
  const changes = [{ uri: uriOf('userpool.config.json'), type: 1 as const }];
  await lsp.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  expect(await titlesWith({})).toEqual([]);
});

it('a client can ask for the severity itself', async () => {
  const lsp = await start(capabilities, { changeSeverityCommand: true });
  const { uriOf } = repository({ 'userpool.config.json': '{}\n' });
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const action = (await actionsFor(lsp, uri)).find(({ title }) => title === 'Change severity of enum-value…');
  expect(action?.command).toMatchObject({
    command: 'userpool.changeSeverity',
    arguments: [uri, 'enum-value', 'error'],
  });
  const applied: WorkspaceEdit[] = [];
  lsp.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    applied.push(edit);
    return { applied: true };
  });
  const set = (severity: string) => lsp.connection.sendRequest(SET_SEVERITY, { uri, code: 'enum-value', severity });
  expect(await set('nonsense')).toBeNull();
  expect(await set('hint')).toBe(uriOf('userpool.config.json'));
  expect(JSON.stringify(applied)).toContain('\\"enum-value\\": \\"hint\\"');
});

it('a quick fix ignores a diagnostic with a comment, and others remove a comment without effect', async () => {
  const lsp = await start();
  const { uriOf } = repository();
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const ignore = (await actionsFor(lsp, uri)).find(({ title }) => title.startsWith('Ignore '));
  const place = { line: 2, character: 0 };
  expect(ignore?.title).toBe('Ignore enum-value on this line');
  expect(ignore?.edit?.documentChanges).toEqual([
    {
      textDocument: { uri, version: 1 },
      edits: [{ range: { start: place, end: place }, newText: '  // userpool-ignore enum-value\n' }],
    },
  ]);
  await lsp.change(uri, 2, TEXT.replace('  "Mfa', '  // userpool-ignore enum-value: a test\n  "Mfa'));
  expect(await lsp.pull(uri)).toEqual([]);
  await lsp.change(
    uri,
    3,
    TEXT.replace('  "Mfa', '  // userpool-ignore enum-valu: a test\n  "Mfa').replace('ONN', 'ON'),
  );
  const diagnostics = (await lsp.pull(uri)).filter(({ code }) => code === 'unused-ignore');
  const titles = (await actionsFor(lsp, uri, diagnostics)).map(({ title }) => title);
  expect(titles.slice(0, 2)).toEqual(['Change to enum-value', 'Remove the comment']);
});

it('one quick fix ignores all diagnostics with the same code on a line', async () => {
  const lsp = await start();
  const uri = await lsp.open('{ "UserPoolId": "eu-west-1_Abc1",\n "MfaConfiguration": "ONN", "UserPoolTier": "LIT" }');
  const titles = (await actionsFor(lsp, uri)).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith('Ignore '))).toHaveLength(1);
});

it('a comment is completed with the codes that are reported on the next line', async () => {
  const lsp = await start();
  const complete = async (comment: string): Promise<string[]> => {
    const uri = await lsp.open(TEXT.replace('  "Mfa', `  ${comment}\n  "Mfa`));
    const position = { line: 2, character: 2 + comment.length };
    const list = await lsp.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return (list as CompletionList).items.map(({ label }) => label);
  };
  expect(await complete('// ')).toEqual(['userpool-ignore']);
  expect(await complete('// user')).toEqual(['userpool-ignore']);
  expect(await complete('// userpool-ignore ')).toEqual(['enum-value']);
  expect(await complete('// userpool-ignore enum-v')).toEqual(['enum-value']);
  expect(await complete('// userpool-ignore enum-value')).toEqual(['enum-value']);
  expect(await complete('// userpool-ignore enum-value: be')).toEqual([]);
  expect(await complete('// something else')).toEqual([]);
});

it('a configuration file has diagnostics, quick fixes, completion and hovers', async () => {
  const lsp = await start();
  const { uriOf } = repository();
  const uri = await lsp.open('{ "rules": { "enum-valeu": "off" } }', uriOf('userpool.config.json'));
  const [found] = await lsp.pull(uri);
  expect(found).toMatchObject({
    code: 'invalid-config',
    severity: 1,
    message: 'Unknown rule "enum-valeu". Did you mean enum-value?',
    range: { start: { line: 0, character: 13 }, end: { line: 0, character: 25 } },
  });
  expect((await actionsFor(lsp, uri)).map(({ title }) => title)).toEqual(['Change to "enum-value"']);
  const completeAt = async (text: string, version: number): Promise<string[]> => {
    await lsp.change(uri, version, text.replace('|', ''));
    const position = { line: 0, character: text.indexOf('|') };
    const list = await lsp.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
    return (list as CompletionList).items.map(({ label }) => label);
  };
  expect(await completeAt('{ | }', 2)).toEqual(['rules', 'protectedPools', 'ignore']);
  expect(await completeAt('{ "rules": { | } }', 3)).toContain('duplicate-key');
  expect(await completeAt('{ "rules": { "duplicate-key": | } }', 4)).toEqual([
    '"off"',
    '"hint"',
    '"information"',
    '"warning"',
    '"error"',
  ]);
  await lsp.change(uri, 5, '{ "rules": { "duplicate-key": "off" } }');
  const hover = await lsp.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: 16 },
  });
  expect(JSON.stringify(hover?.contents)).toContain('An object has two properties with the same name');
});

it('a client that does not pull diagnostics gets those of the configuration file, and new ones for other files', async () => {
  const lsp = await start({});
  const { uriOf } = repository();
  const uri = await lsp.open(TEXT, uriOf('a.userpool.json'));
  const config = uriOf('userpool.config.json');
  const reported = lsp.nextPublished((params) => params.uri === config && params.diagnostics.length === 1);
  const cleared = lsp.nextPublished((params) => params.uri === uri && params.diagnostics.length === 0);
  await lsp.open('{ "rules": { "enum-value": "off", "nope": "off" } }', config);
  await reported;
  await cleared;
});
