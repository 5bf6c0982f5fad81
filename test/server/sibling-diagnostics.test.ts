import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CodeActionRequest,
  CompletionRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  RegistrationRequest,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { editor, Lsp } from '../support/lsp.ts';
import { isFix } from '../support/lsp-text.ts';

const capabilities = {
  ...editor,
  workspace: { ...editor.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
};
const pool = (members: string, id = 'eu-west-1_Abc1') => `{ "UserPoolId": "${id}", ${members} }`;
const OPTIONAL = '"MfaConfiguration": "OPTIONAL"';
const TOTP = '"SoftwareTokenMfaConfiguration": { "Enabled": true }';

let lsp: Lsp;
let folders = 0;
beforeAll(async () => {
  lsp = await Lsp.start(capabilities);
});
afterAll(() => lsp.stop());

/** Returns the URIs of a pool file and an MFA file in a new folder. */
const uris = (folder = `file:///siblings/${++folders}`) => ({
  poolUri: `${folder}/a.userpool.json`,
  mfaUri: `${folder}/a.userpoolmfa.json`,
});
const codes = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ severity, code }) => `${severity} ${code}`);

async function fixesFor(uri: string): Promise<CodeAction[]> {
  const diagnostics = await lsp.pull(uri);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const context = { diagnostics };
  const actions = await lsp.connection.sendRequest(CodeActionRequest.type, { textDocument: { uri }, range, context });
  return (actions ?? []).filter((action): action is CodeAction => 'edit' in action && isFix(action));
}

it('a pool file is checked with the open MFA file of the same pool, and checked again when the MFA file changes', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool(OPTIONAL), poolUri);
  expect(codes(await lsp.pull(poolUri))).toEqual(['3 mfa-optional-needs-factor']);
  await lsp.open(pool(`${OPTIONAL}, ${TOTP}`), mfaUri);
  expect(codes(await lsp.pull(poolUri))).toEqual([]);
  expect(codes(await lsp.pull(mfaUri))).toEqual([]);
  await lsp.change(mfaUri, 2, pool(`"MfaConfiguration": "ON", ${TOTP.replace('true', 'false')}`));
  expect(codes(await lsp.pull(poolUri))).toEqual(['2 mfa-files-differ', '2 mfa-optional-needs-factor']);
  await lsp.change(mfaUri, 3, pool(`${OPTIONAL}, ${TOTP}`, 'eu-west-1_Other1'));
  expect(codes(await lsp.pull(poolUri))).toEqual(['3 mfa-optional-needs-factor']);
  await lsp.change(mfaUri, 4, pool(`${OPTIONAL}, ${TOTP}`));
  await lsp.close(mfaUri);
  expect(codes(await lsp.pull(poolUri))).toEqual(['3 mfa-optional-needs-factor']);
});

it('a diagnostic links to the related value in the other file', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(`{\n  "UserPoolId": "eu-west-1_Abc1",\n  "MfaConfiguration": "OFF"\n}`, poolUri);
  await lsp.open(pool(`${OPTIONAL}, ${TOTP}`), mfaUri);
  const [found] = await lsp.pull(mfaUri);
  expect(found).toMatchObject({
    code: 'mfa-files-differ',
    relatedInformation: [
      {
        location: {
          uri: poolUri,
          range: { start: { line: 2, character: 22 }, end: { line: 2, character: 27 } },
        },
        message: 'The value in the pool file.',
      },
    ],
  });
});

it('a client that does not pull diagnostics gets new ones for the pool file when the MFA file is opened', async () => {
  const plain = await Lsp.start({});
  onTestFinished(async () => void (await plain.stop()));
  const { poolUri, mfaUri } = uris();
  await plain.open(pool(OPTIONAL), poolUri);
  await plain.nextPublished(({ uri, diagnostics }) => uri === poolUri && diagnostics.length > 0);
  const fixed = plain.nextPublished(({ uri, diagnostics }) => uri === poolUri && diagnostics.length === 0);
  await plain.open(pool(`${OPTIONAL}, ${TOTP}`), mfaUri);
  await fixed;
});

it('files that are not open are also taken into account, and are reread when the client reports a change', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'siblings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { poolUri, mfaUri } = uris(pathToFileURL(folder).href);
  const file = join(folder, 'a.userpoolmfa.json');
  writeFileSync(file, pool(`${OPTIONAL}, ${TOTP}`));
  await lsp.open(pool(OPTIONAL), poolUri);
  expect(codes(await lsp.pull(poolUri))).toEqual([]);
  writeFileSync(file, pool('"MfaConfiguration": "OFF"'));
  await lsp.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: mfaUri, type: 2 }],
  });
  expect(codes(await lsp.pull(poolUri))).toEqual(['2 mfa-files-differ', '2 mfa-optional-needs-factor']);
});

it('asks the client to pull diagnostics again after another file of the pool was opened', async () => {
  const refreshing = await Lsp.start({
    ...capabilities,
    workspace: { ...capabilities.workspace, diagnostics: { refreshSupport: true } },
  });
  onTestFinished(async () => void (await refreshing.stop()));
  const { poolUri, mfaUri } = uris();
  await refreshing.open(pool(OPTIONAL), poolUri);
  const refreshed = new Promise<void>((resolve) =>
    refreshing.connection.onRequest(DiagnosticRefreshRequest.method, () => resolve()),
  );
  await refreshing.open(pool(`${OPTIONAL}, ${TOTP}`), mfaUri);
  await refreshed;
});

it('asks the client to pull diagnostics again after a change of another file changed them, and only then', async () => {
  const refreshing = await Lsp.start({
    ...capabilities,
    workspace: { ...capabilities.workspace, diagnostics: { refreshSupport: true } },
  });
  onTestFinished(async () => void (await refreshing.stop()));
  let refreshes = 0;
  refreshing.connection.onRequest(DiagnosticRefreshRequest.method, () => void refreshes++);
  const { poolUri, mfaUri } = uris();
  await refreshing.open(pool('"MfaConfiguration": "OFF"'), mfaUri);
  await refreshing.open(pool('"MfaConfiguration": "ON"'), poolUri);
  expect(codes(await refreshing.pull(poolUri))).toEqual(['2 mfa-files-differ', '2 mfa-on-needs-factor']);
  await refreshing.pull(mfaUri);
  refreshes = 0;
  await refreshing.change(mfaUri, 2, pool('  "MfaConfiguration": "OFF"'));
  expect(codes(await refreshing.pull(poolUri))).toEqual(['2 mfa-files-differ', '2 mfa-on-needs-factor']);
  expect(refreshes).toBe(0);
  await refreshing.change(mfaUri, 3, pool(`"MfaConfiguration": "ON", ${TOTP}`));
  await expect.poll(() => refreshes).toBe(1);
  expect(codes(await refreshing.pull(poolUri))).toEqual([]);
});

it('registers for file changes, and asks the client to pull diagnostics again after a change', async () => {
  const watching = await Lsp.start({
    ...capabilities,
    workspace: {
      ...capabilities.workspace,
      didChangeWatchedFiles: { dynamicRegistration: true },
      diagnostics: { refreshSupport: true },
    },
  });
  onTestFinished(async () => void (await watching.stop()));
  const refreshed = new Promise<void>((resolve) =>
    watching.connection.onRequest(DiagnosticRefreshRequest.method, () => resolve()),
  );
  watching.connection.onRequest(RegistrationRequest.type, () => undefined);
  await watching.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: uris().mfaUri, type: 1 }],
  });
  await refreshed;
});

it('completion in an MFA file inserts the pool ID of the pool file next to it, and offers the IDs in other files', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool('"PoolName": "b"', 'eu-west-1_Other1'), poolUri.replace('a.userpool', '0.userpool'));
  await lsp.open(pool('"PoolName": "a"'), poolUri);
  await lsp.open(pool('"PoolName": "c"', 'eu-west-1_AbCdEf123'), poolUri.replace('a.userpool', 'c.userpool'));
  await lsp.open('', mfaUri);
  const complete = async (character: number) => {
    const params = { textDocument: { uri: mfaUri }, position: { line: 0, character } };
    return (await lsp.connection.sendRequest(CompletionRequest.type, params)) as CompletionList;
  };
  const template = (await complete(0)).items.find(({ label }) => label.includes('Authenticator apps, required'));
  expect(template?.textEdit?.newText).toContain('"UserPoolId": "${1:eu-west-1_Abc1}"');
  await lsp.change(mfaUri, 2, '{ "UserPoolId": "" }');
  const labels = (await complete(17)).items.map(({ label }) => label);
  expect(labels.slice(0, 2)).toEqual(['"eu-west-1_Abc1"', '"eu-west-1_Other1"']);
  expect(labels).not.toContain('"eu-west-1_AbCdEf123"');
});

it('a fix creates an MFA file next to the pool file', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool(OPTIONAL), poolUri);
  const [fix] = await fixesFor(poolUri);
  expect(fix?.title).toBe('Create an MFA file with authenticator apps (TOTP)');
  const [create, edit] = fix?.edit?.documentChanges ?? [];
  expect(create).toEqual({ kind: 'create', uri: mfaUri, options: { overwrite: false, ignoreIfExists: false } });
  const text = edit && 'edits' in edit ? (edit.edits[0] as { newText: string }).newText : '';
  expect(JSON.parse(text)).toEqual(JSON.parse(pool(`${OPTIONAL}, ${TOTP}`)));
});

it('a fix edits the existing MFA file', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool(OPTIONAL), poolUri);
  await lsp.open(pool('"MfaConfiguration": "OPTIONAL", "SoftwareTokenMfaConfiguration": {}'), mfaUri);
  const fixes = await fixesFor(poolUri);
  expect(fixes.map(({ title, edit }) => [title, edit?.documentChanges])).toEqual([
    [
      'Turn on authenticator apps (TOTP) in the MFA file',
      [
        {
          textDocument: { uri: mfaUri, version: null },
          edits: [expect.objectContaining({ newText: expect.stringContaining('"Enabled": true') as string })],
        },
      ],
    ],
  ]);
});

it.each([
  [
    OPTIONAL,
    `${OPTIONAL}, ${TOTP}`.replace('OPTIONAL', 'ON'),
    ['Set MfaConfiguration to "OPTIONAL"'],
    'Set MfaConfiguration to "ON" in the pool file',
  ],
  ['"MfaConfiguration": "OFF"', `${OPTIONAL}, ${TOTP}`, [], 'Set MfaConfiguration to "OPTIONAL" in the pool file'],
])('a fix in the MFA file sets the value of the pool file: %s', async (inPool, inMfa, others, title) => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool(inPool), poolUri);
  await lsp.open(pool(inMfa), mfaUri);
  const fixes = (await fixesFor(mfaUri)).filter(({ kind }) => kind === 'quickfix');
  expect(fixes.map((fix) => fix.title)).toEqual([title, ...others]);
  const [change] = fixes[0]?.edit?.documentChanges ?? [];
  if (!change || !('edits' in change)) throw new Error('The fix edits no file.');
  expect(change.textDocument.uri).toBe(poolUri);
  const text = TextDocument.create(poolUri, 'userpool', 1, pool(inPool));
  const [, value = ''] = / to (".*") in /.exec(title) ?? [];
  expect(TextDocument.applyEdits(text, change.edits as TextEdit[])).toBe(pool(`"MfaConfiguration": ${value}`));
});

it('a fix in the pool file sets the value of the MFA file, unless Cognito would reject it there', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool('"MfaConfiguration": "ON"'), poolUri);
  await lsp.open(pool(`${OPTIONAL}, ${TOTP}`), mfaUri);
  const titles = async () => (await fixesFor(poolUri)).map(({ title }) => title);
  expect(await titles()).toEqual([
    'Set MfaConfiguration to "ON" in the MFA file',
    'Set MfaConfiguration to "OPTIONAL"',
  ]);
  await lsp.change(poolUri, 2, pool('"MfaConfiguration": "OFF"'));
  expect(await titles()).toEqual(['Set MfaConfiguration to "OPTIONAL"']);
});

it('the first fix for different MFA modes keeps the stronger one', async () => {
  const { poolUri, mfaUri } = uris();
  const firstTitles = async () =>
    Promise.all([poolUri, mfaUri].map(async (uri) => (await fixesFor(uri)).map(({ title }) => title)[0]));
  await lsp.open(pool('"MfaConfiguration": "ON"'), poolUri);
  await lsp.open(pool('"MfaConfiguration": "OFF"'), mfaUri);
  expect(await firstTitles()).toEqual(['Set MfaConfiguration to "ON" in the MFA file', 'Set MfaConfiguration to "ON"']);
  await lsp.change(poolUri, 2, pool(OPTIONAL));
  await lsp.change(mfaUri, 2, pool(`"MfaConfiguration": "ON", ${TOTP}`));
  expect(await firstTitles()).toEqual([
    'Set MfaConfiguration to "ON"',
    'Set MfaConfiguration to "ON" in the pool file',
  ]);
});

it('email MFA of a pool with Cognito’s default sender can be removed from either file', async () => {
  const { poolUri, mfaUri } = uris();
  await lsp.open(pool('"EmailConfiguration": { "EmailSendingAccount": "COGNITO_DEFAULT" }'), poolUri);
  await lsp.open(pool(`${OPTIONAL}, ${TOTP}, "EmailMfaConfiguration": {}`), mfaUri);
  expect((await fixesFor(mfaUri)).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Set EmailSendingAccount to "DEVELOPER" in the pool file', 'Remove EmailMfaConfiguration']),
  );
  const [fix] = (await fixesFor(poolUri)).filter(({ title }) => title.startsWith('Remove'));
  expect(fix?.title).toBe('Remove EmailMfaConfiguration from the MFA file');
  expect(fix?.edit?.documentChanges).toMatchObject([{ textDocument: { uri: mfaUri } }]);
});

it('passkeys of the MFA file can be made to count as MFA from the pool file', async () => {
  const { poolUri, mfaUri } = uris();
  const ON = '"MfaConfiguration": "ON"';
  const factors = '"Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "WEB_AUTHN"] } }';
  const title = 'Set FactorConfiguration to "MULTI_FACTOR_WITH_USER_VERIFICATION" in the MFA file';
  await lsp.open(pool(`${ON}, ${factors}`), poolUri);
  await lsp.open(pool(`${ON}, ${TOTP}`), mfaUri);
  expect((await fixesFor(poolUri)).map((fix) => fix.title)).not.toContain(title);
  await lsp.change(mfaUri, 2, pool(`${ON}, ${TOTP}, "WebAuthnConfiguration": { "RelyingPartyId": "example.com" }`));
  expect((await fixesFor(poolUri)).map((fix) => fix.title)).toContain(title);
});

it('an object with passkeys is completed with its relying party', async () => {
  const { mfaUri } = uris();
  await lsp.open('{  }', mfaUri);
  const { items } = await lsp.connection.sendRequest<CompletionList>('textDocument/completion', {
    textDocument: { uri: mfaUri },
    position: { line: 0, character: 2 },
  });
  const item = items.find(({ label }) => label === 'WebAuthnConfiguration');
  expect(item?.textEdit?.newText).toContain('"RelyingPartyId": "${1:login.example.com}"');
});

it('a client that cannot create files gets no fix that creates a file', async () => {
  const plain = await Lsp.start(editor);
  onTestFinished(async () => void (await plain.stop()));
  const { poolUri } = uris();
  await plain.open(pool(OPTIONAL), poolUri);
  const diagnostics = await plain.pull(poolUri);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const params = { textDocument: { uri: poolUri }, range, context: { diagnostics } };
  const actions = (await plain.connection.sendRequest(CodeActionRequest.type, params)) as CodeAction[];
  expect(actions.filter(isFix)).toEqual([]);
});

it('an MFA file has its own completion, hovers and outline', async () => {
  const { mfaUri } = uris();
  await lsp.open('', mfaUri);
  const position = { line: 0, character: 0 };
  const completed = await lsp.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: mfaUri },
    position,
  });
  expect(JSON.stringify(completed)).toContain('Authenticator apps, required');
  await lsp.change(mfaUri, 2, pool(`${OPTIONAL}, ${TOTP}`));
  const hover = await lsp.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: mfaUri },
    position: { line: 0, character: 78 },
  });
  expect(JSON.stringify(hover)).toContain('Authenticator apps, which generate a code');
  const symbols = await lsp.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: mfaUri } });
  expect(JSON.stringify(symbols)).toContain('SoftwareTokenMfaConfiguration');
  await lsp.change(mfaUri, 3, '{\n  "UserPoolId": "eu-west-1_Abc1",\n  \n}');
  const names = await lsp.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: mfaUri },
    position: { line: 2, character: 2 },
  });
  expect(JSON.stringify(names)).toContain('EmailMfaConfiguration');
  expect(JSON.stringify(names)).not.toContain('UserPoolTier"');
  const config =
    '{ "UserPoolId": "eu-west-1_Abc1", "SmsMfaConfiguration": { "SmsConfiguration": { "SnsCallerArn":  } } }';
  await lsp.change(mfaUri, 4, config);
  const arns = await lsp.connection.sendRequest('textDocument/completion', {
    textDocument: { uri: mfaUri },
    position: { line: 0, character: config.indexOf('  } } }') + 1 },
  });
  expect(JSON.stringify(arns)).toContain(':role/');
  await lsp.change(mfaUri, 5, pool(`${OPTIONAL}, ${TOTP}`));
  const formatted = await lsp.connection.sendRequest('textDocument/formatting', {
    textDocument: { uri: mfaUri },
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(formatted).not.toEqual([]);
});
