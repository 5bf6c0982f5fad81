import { CodeActionRequest, CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocatedDiagnostic } from '#core/diagnostics';
import { parseDocument, rangeOf, type JsonDocument } from '#core/document';
import type { Fix } from '#core/diagnostics/types';
import { readClientFeatures } from '../../server/src/client-features.ts';
import { OpenDocument } from '../../server/src/documents/open-document.ts';
import { codeActionsProvider } from '../../server/src/features/code-actions/index.ts';
import { editor, Lsp } from '../support/lsp.ts';
import { applied, editsIn, POOL } from '../support/lsp-text.ts';

let lsp: Lsp;
beforeAll(async () => {
  // All files in these tests are incomplete.
  lsp = await Lsp.start(editor, { rules: { 'request-incomplete': 'off' } });
});
afterAll(() => lsp.stop());

/** Returns the code actions offered to a client, by title. */
async function actionsOf(text: string, only?: string[], triggerKind?: CodeActionTriggerKind) {
  const uri = await lsp.open(text);
  const start = { line: 0, character: 0 };
  const actions = (await lsp.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: await lsp.pull(uri), ...(only ? { only } : {}), ...(triggerKind ? { triggerKind } : {}) },
  })) as CodeAction[];
  return actions.map(({ title, kind, edit }) => ({ title, kind, after: applied(text, editsIn(edit!, uri)) }));
}

describe('fixing all problems of one kind', () => {
  const title = (count: number) => `Fix all ${count} occurrences`;

  it('applies the obvious fix for each of them', async () => {
    const text = `{ ${POOL}, "MfaConfigration": "ON", "Policies": { "PaswordPolicy": { "MinimumLength": 8 } } }`;
    const actions = await actionsOf(text, ['quickfix']);
    expect(actions.filter((action) => action.title.startsWith('Fix all'))).toEqual([
      {
        title: title(2),
        kind: 'quickfix',
        after: `{ ${POOL}, "MfaConfiguration": "ON", "Policies": { "PasswordPolicy": { "MinimumLength": 8 } } }`,
      },
    ]);
  });

  it('is not offered for a single diagnostic, or if there is no obvious fix', async () => {
    const titles = async (text: string) => (await actionsOf(text)).map((action) => action.title);
    expect(await titles(`{ ${POOL}, "MfaConfigration": "ON" }`)).not.toContainEqual(expect.stringMatching(/^Fix all/));
    expect(await titles(`{ ${POOL}, "Unheard": 1, "Unseen": 2 }`)).not.toContainEqual(
      expect.stringMatching(/^Fix all \d/),
    );
  });
});

describe('sorting settings', () => {
  const text = `{\n  // mine\n  "Policies": {},\n  "$schema": "x",\n  ${POOL}\n}`;

  it('uses the order of the API, with $schema first', async () => {
    expect(await actionsOf(text, ['source.sortMembers'])).toEqual([
      {
        title: 'Sort properties in API order',
        kind: 'source.sortMembers.userpool',
        after: `{\n  "$schema": "x",\n  ${POOL},\n  // mine\n  "Policies": {}\n}`,
      },
    ]);
  });

  it.each([
    [`{ ${POOL}, "Policies": {} }`, 'in order'],
    ['{ "Policies": {} "PoolName": "x" }', 'broken'],
    ['', 'empty'],
  ])('is not offered for %s, which is %s', async (other) => {
    expect(await actionsOf(other, ['source.sortMembers'])).toEqual([]);
  });

  it.each<[string[] | undefined, CodeActionTriggerKind | undefined, boolean]>([
    [undefined, undefined, true],
    [undefined, CodeActionTriggerKind.Invoked, true],
    [undefined, CodeActionTriggerKind.Automatic, false],
    [[''], CodeActionTriggerKind.Automatic, true],
    [['source'], undefined, true],
    [['source.sortMembers.userpool'], undefined, true],
    [['source.sort'], undefined, false],
    [['quickfix'], undefined, false],
    [['refactor', 'source.fixAll'], undefined, false],
  ])('is offered for the requested kinds: %j, trigger %j: %s', async (only, trigger, expected) => {
    const kinds = (await actionsOf(text, only, trigger)).map(({ kind }) => kind);
    expect(kinds.includes('source.sortMembers.userpool')).toBe(expected);
  });
});

/** Returns the code actions for a document with made-up diagnostics. */
function madeUp(text: string, check: (pool: JsonDocument) => LocatedDiagnostic[], only: string): CodeAction[] {
  const uri = 'file:///x.userpool.json';
  const document = new OpenDocument(TextDocument.create(uri, 'userpool', 1, text), {
    check: (_uri, pool) => check(pool),
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const provide = codeActionsProvider(readClientFeatures(editor));
  return provide(document, { textDocument: { uri }, range, context: { diagnostics: [], only: [only] } });
}

/** Returns a diagnostic for each null in a list, with a fix that removes it. */
const nulls =
  (more: Partial<Fix>) =>
  (pool: JsonDocument): LocatedDiagnostic[] =>
    (pool.root['list'] as unknown[]).flatMap((item, i) => {
      if (item !== null) return [];
      const path = ['list', i];
      const fixes: Fix[] = [{ title: 'Remove it', edits: [{ kind: 'remove', path }], ...more }];
      return [
        {
          code: 'no-nulls',
          severity: 'hint',
          message: 'm',
          path,
          fixes,
          range: rangeOf(pool, path),
          relatedRanges: [],
        },
      ];
    });

describe('fixing all problems with safe fixes', () => {
  const text = '{ "list": [null, 1, null, 2, null] /* kept */ }';
  const after = (actions: CodeAction[]) => applied(text, editsIn(actions[0]!.edit!, 'file:///x.userpool.json'));

  it('applies one fix after another, each to the changed text', () => {
    const actions = madeUp(text, nulls({ safe: true }), 'source.fixAll');
    expect(actions).toMatchObject([
      {
        title: 'Apply all safe fixes',
        kind: 'source.fixAll.userpool',
        edit: { documentChanges: [{ textDocument: { version: 1 } }] },
      },
    ]);
    expect(after(actions)).toBe('{ "list": [1, 2] /* kept */ }');
  });

  it('is not offered if there is no safe fix', () => {
    expect(madeUp(text, nulls({ preferred: true }), 'source.fixAll')).toEqual([]);
  });

  it('stops if a fix does not remove its diagnostic', () => {
    const endless = (pool: JsonDocument): LocatedDiagnostic[] => [
      {
        ...nulls({ safe: true })(parseDocument('{ "list": [null] }'))[0]!,
        fixes: [{ title: 'Add', safe: true, edits: [{ kind: 'set', path: ['list', count(pool)], value: 1 }] }],
      },
    ];
    const count = ({ root }: JsonDocument) => (root['list'] as unknown[]).length;
    expect(count(parseDocument(after(madeUp(text, endless, 'source.fixAll'))))).toBe(105);
  });
});

it('adding missing settings is offered at any cursor position', () => {
  const incomplete = (): LocatedDiagnostic[] => [
    {
      ...{ code: 'request-incomplete', severity: 'information', message: 'm', path: [], relatedRanges: [] },
      range: { offset: 0, length: 1 },
      fixes: [{ title: 'Add missing settings', edits: [{ kind: 'set', path: ['PoolName'], value: 'x' }] }],
    },
  ];
  expect(madeUp('{}', incomplete, 'source')).toMatchObject([
    { title: 'Add missing settings', kind: 'source.addMissing.userpool' },
  ]);
});
