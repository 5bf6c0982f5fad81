import fc from 'fast-check';
import { anyPlace, positionOf } from './places.ts';
import { anyText } from './texts.ts';

/** What a client sends, though it should not, or not now. */
export type Rude =
  | { readonly send: 'initialize' | 'initialized' | 'shutdown' }
  | { readonly send: 'request'; readonly method: string; readonly params: unknown }
  | { readonly send: 'notification'; readonly method: string; readonly params: unknown }
  | { readonly send: 'content'; readonly content: string }
  | { readonly send: 'bytes'; readonly content: Uint8Array };

/** Messages in any order, to a server that was or was not introduced. */
export interface Protocol {
  readonly introduced: boolean;
  readonly messages: readonly Rude[];
  /** What comes last, and is no message: where the next one begins cannot be told any more. */
  readonly broken: string;
}

const uri = 'file:///rude.userpool.json';
const textDocument = { uri };
const START = { line: 0, character: 0 };
const range = { start: START, end: { line: 0, character: 1 } };

/** What stands where something else should. */
const wrong: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  undefined,
  null,
  0,
  -1,
  '',
  'x',
  true,
  [],
  [null],
  {},
  { uri: null },
  { line: null, character: null },
  { line: 'a' },
  { line: 0.5, character: 1e308 },
  { start: {} },
);

/** Every request about a document, as it should be. */
export const documentParams: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/completion': { textDocument, position: START },
  'textDocument/hover': { textDocument, position: START },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'textDocument/formatting': { textDocument, options: { tabSize: 2, insertSpaces: true } },
  'textDocument/rangeFormatting': { textDocument, range, options: { tabSize: 2, insertSpaces: true } },
  'textDocument/codeLens': { textDocument },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/documentLink': { textDocument },
  'textDocument/foldingRange': { textDocument },
  'textDocument/documentSymbol': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [START] },
  'textDocument/diagnostic': { textDocument },
};

const notificationParams: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/didOpen': { textDocument: { uri, languageId: 'userpool', version: 1, text: '{' } },
  'textDocument/didChange': { textDocument: { uri, version: 2 }, contentChanges: [{ range, text: '{' }] },
  'textDocument/didClose': { textDocument },
  'textDocument/didSave': { textDocument },
  'textDocument/willSave': { textDocument, reason: 1 },
  'workspace/didChangeConfiguration': { settings: { userpool: {} } },
  'workspace/didChangeWatchedFiles': { changes: [] },
  'userpool/mfaFactors': {},
  initialized: {},
  '$/cancelRequest': { id: 1 },
  '$/setTrace': { value: 'off' },
  'window/workDoneProgress/cancel': { token: 1 },
  '$/nobody/knows': {},
  'nobody/knows': {},
};

/** The parameters of a message, right, or with something else in one place, or something else altogether. */
const paramsLike = (all: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  fc.constantFrom(...Object.entries(all)).chain(([method, params]) =>
    fc.record({
      method: fc.constant(method),
      params: fc.oneof(
        fc.constant<unknown>(params),
        fc
          .tuple(fc.constantFrom(...Object.keys(params), 'textDocument'), wrong)
          .map(([name, value]): unknown => ({ ...params, [name]: value })),
        wrong,
      ),
    }),
  );

const changeAnywhere = fc
  .tuple(anyPlace, anyPlace, anyText)
  .map(([from, to, text]) => ({ range: { start: positionOf(from, '{\n}'), end: positionOf(to, '{\n}') }, text }));

const rude: fc.Arbitrary<Rude> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ send: fc.constantFrom('initialize', 'initialized', 'shutdown') }) },
  { weight: 6, arbitrary: paramsLike(documentParams).map((one): Rude => ({ send: 'request', ...one })) },
  { weight: 6, arbitrary: paramsLike(notificationParams).map((one): Rude => ({ send: 'notification', ...one })) },
  {
    weight: 3,
    arbitrary: fc
      .oneof(
        wrong,
        fc.array(fc.oneof(changeAnywhere, wrong, fc.record({ range: wrong, text: wrong })), { maxLength: 3 }),
      )
      .map((contentChanges): Rude => ({
        send: 'notification',
        method: 'textDocument/didChange',
        params: { textDocument: { uri, version: 7 }, contentChanges },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        'no/such/method',
        '',
        '$/x',
        'constructor',
        '__proto__',
        'workspace/executeCommand',
        'completionItem/resolve',
      )
      .chain((method) => wrong.map((params): Rude => ({ send: 'request', method, params }))),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...[
          '',
          '{',
          '{"what"',
          'null',
          '[]',
          '7',
          '"x"',
          '{}',
          'true',
          '{"jsonrpc":"2.0"}',
          '{"jsonrpc":"1.0","id":5000,"method":"x"}',
        ],
        ...[
          '{"jsonrpc":"2.0","id":null,"method":"shutdown"}',
          '{"jsonrpc":"2.0","id":{},"method":"x"}',
          '{"jsonrpc":"2.0","id":5001,"result":{}}',
        ],
        ...[
          '{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}',
          '{"jsonrpc":"2.0","id":0,"error":7}',
          '{"jsonrpc":"2.0","id":1,"result":null}',
        ],
        ...[
          '{"jsonrpc":"2.0","method":7}',
          '{"jsonrpc":"2.0","method":null,"id":5002}',
          '{"jsonrpc":"2.0","method":"$/cancelRequest"}',
          '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}',
        ],
        ...[
          '{"jsonrpc":"2.0","method":"$/cancelRequest","params":7}',
          '{"jsonrpc":"2.0","method":"$/progress","params":null}',
          '[{"jsonrpc":"2.0","id":5003,"method":"shutdown"}]',
          '\uFEFF{}',
          '\0',
          '[[[[[[[[[',
        ],
      )
      .map((content): Rude => ({ send: 'content', content })),
  },
  {
    weight: 1,
    arbitrary: fc.uint8Array({ minLength: 1, maxLength: 60 }).map((content): Rude => ({ send: 'bytes', content })),
  },
);

/** What a client writes by mistake where only messages should be. */
const brokenFrame = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    ...[
      'junk\r\n',
      'junk\r\n\r\n',
      'Content-Length: abc\r\n\r\n',
      'Content-Length: -5\r\n\r\n{}',
      'Content-Length: 2\n\n{}',
      '\n',
      'Content-Length: 999999999999\r\n\r\n{}',
      'Content-Length: 1\r\n\r\n{}',
      'Content-Type: x\r\n\r\n{}',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

export const anyProtocol: fc.Arbitrary<Protocol> = fc.record({
  broken: brokenFrame,
  introduced: fc.constantFrom(true, true, true, false),
  messages: fc.array(rude, { maxLength: 25, size: 'max' }),
});

/** What a client says first. */
export const initialize = {
  processId: null,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: {} } } },
};
