import { setTimeout as after } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { anyPlace, positionOf } from './places.ts';
import { must, mustNotShowMistakes } from './sane.ts';
import { done } from './session.ts';
import { anyText } from './texts.ts';
import { Wire, type Answer } from './wire.ts';

/** What a client sends, though it should not, or not now. */
type Rude =
  | { readonly send: 'initialize' | 'initialized' | 'shutdown' }
  | { readonly send: 'request'; readonly method: string; readonly params: unknown }
  | { readonly send: 'notification'; readonly method: string; readonly params: unknown }
  | { readonly send: 'content'; readonly content: string }
  | { readonly send: 'bytes'; readonly content: Uint8Array };

/** Messages in any order, to a server that was or was not introduced. */
export interface Protocol {
  readonly introduced: boolean;
  readonly messages: readonly Rude[];
}

const uri = 'file:///rude.userpool.json';
const textDocument = { uri };
const START = { line: 0, character: 0 };
const range = { start: START, end: { line: 0, character: 1 } };

/** What stands where something else should. */
const wrong: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(undefined, null, 0, -1, '', 'x', true, [], [null], {}, { uri: null }, { line: null, character: null }, { line: 'a' }, { line: 0.5, character: 1e308 }, { start: {} });

const documentParams: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
  'initialized': {},
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
        fc.tuple(fc.constantFrom(...Object.keys(params), 'textDocument'), wrong).map(([name, value]): unknown => ({ ...params, [name]: value })),
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
    arbitrary: fc.oneof(wrong, fc.array(fc.oneof(changeAnywhere, wrong, fc.record({ range: wrong, text: wrong })), { maxLength: 3 })).map(
      (contentChanges): Rude => ({ send: 'notification', method: 'textDocument/didChange', params: { textDocument: { uri, version: 7 }, contentChanges } }),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('no/such/method', '', '$/x', 'constructor', '__proto__', 'workspace/executeCommand', 'completionItem/resolve').chain((method) => wrong.map((params): Rude => ({ send: 'request', method, params }))) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom(
        ...['', '{', '{"what"', 'null', '[]', '7', '"x"', '{}', 'true', '{"jsonrpc":"2.0"}', '{"jsonrpc":"1.0","id":5000,"method":"x"}'],
        ...['{"jsonrpc":"2.0","id":null,"method":"shutdown"}', '{"jsonrpc":"2.0","id":{},"method":"x"}', '{"jsonrpc":"2.0","id":5001,"result":{}}'],
        ...['{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}', '{"jsonrpc":"2.0","id":0,"error":7}', '{"jsonrpc":"2.0","id":1,"result":null}'],
        ...['{"jsonrpc":"2.0","method":7}', '{"jsonrpc":"2.0","method":null,"id":5002}', '{"jsonrpc":"2.0","method":"$/cancelRequest"}', '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}'],
        ...['{"jsonrpc":"2.0","method":"$/cancelRequest","params":7}', '{"jsonrpc":"2.0","method":"$/progress","params":null}', '[{"jsonrpc":"2.0","id":5003,"method":"shutdown"}]', '\uFEFF{}', '\0', '[[[[[[[[['],
      )
      .map((content): Rude => ({ send: 'content', content })),
  },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 60 }).map((content): Rude => ({ send: 'bytes', content })) },
);

export const anyProtocol: fc.Arbitrary<Protocol> = fc.record({ introduced: fc.constantFrom(true, true, true, false), messages: fc.array(rude, { maxLength: 25, size: 'max' }) });

const LONGEST = 10_000;
const initialize = { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {}, codeAction: { codeActionLiteralSupport: {} } } } };

/**
 * Sends it all to a server of its own. Each request must be answered, and before the end the server must still take a
 * document, or, where it was told to, have shut down.
 * @throws Finding
 */
export async function playProtocol({ introduced, messages }: Protocol): Promise<void> {
  const wire = new Wire({
    onNotification: (method, params) => {
      if (method === 'window/showMessage') shown.push(JSON.stringify(params));
    },
  });
  const shown: string[] = [];
  const answers: Promise<void>[] = [];
  const ask = (method: string, params: unknown): Promise<void> =>
    within(wire.request(method, params).answer, method, wire).then((answer) => mustBeProper(answer, method, params));
  try {
    if (introduced) await ask('initialize', initialize);
    for (const message of messages) {
      done.requests++;
      const answer = send(message, wire, ask);
      answer?.catch(() => undefined);
      if (answer) answers.push(answer);
    }
    await Promise.all(answers);
    await mustStillServe(wire, introduced, messages);
    for (const text of shown) mustNotShowMistakes(text, 'window/showMessage');
    must(wire.stderr === '', () => `beside the protocol: ${wire.stderr}`);
  } finally {
    await wire.kill();
  }
}

function send(message: Rude, wire: Wire, ask: (method: string, params: unknown) => Promise<void>): Promise<void> | undefined {
  switch (message.send) {
    case 'initialize':
      return ask('initialize', initialize);
    case 'initialized':
      return void wire.notify('initialized', {});
    case 'shutdown':
      return ask('shutdown', undefined);
    case 'request':
      return ask(message.method, message.params);
    case 'notification':
      return void wire.notify(message.method, message.params);
    case 'content':
      return void wire.sendText(message.content);
    case 'bytes':
      return void wire.sendText(message.content);
  }
}

async function mustStillServe(wire: Wire, introduced: boolean, messages: readonly Rude[]): Promise<void> {
  const wasShutDown = messages.some((message) => message.send === 'shutdown' || (message.send === 'content' && message.content.includes('shutdown')));
  must(wire.end === undefined, () => `the server ended: ${String(wire.end)} ${wire.stderr}`);
  if (!wasShutDown && (introduced || messages.some(({ send: sent }) => sent === 'initialize'))) {
    const other = 'file:///still-there.userpool.json';
    wire.notify('textDocument/didOpen', { textDocument: { uri: other, languageId: 'userpool', version: 1, text: '{}' } });
    const { result } = await within(wire.request('textDocument/diagnostic', { textDocument: { uri: other } }).answer, 'diagnostics at the end', wire);
    const [first] = (result as { items?: { code: string }[] } | undefined)?.items ?? [];
    must(first?.code === 'user-pool-id-required', () => `the server does not serve any more: ${JSON.stringify(result)}`);
  }
  wire.notify('exit');
  await within(wire.ended, 'exit', undefined);
}

const INTERNAL_ERROR = -32603;

/** A request gets a result or an error of the protocol; that of a mistake of ours only where the request itself is one. */
function mustBeProper({ result, error }: Answer, method: string, params: unknown): void {
  must((result === undefined) !== (error === undefined), () => `${method} got neither a result nor an error, or both`);
  if (!error) return;
  const right = isDeepStrictEqual(params, documentParams[method] ?? initialize);
  must(Number.isInteger(error.code) && (!right || error.code !== INTERNAL_ERROR), () => `${method}: error ${error.code}: ${error.message}`);
  mustNotShowMistakes(JSON.stringify(error), method);
}

async function within<T>(promise: Promise<T>, what: string, wire: Wire | undefined): Promise<T> {
  const timer = new AbortController();
  const late = after(LONGEST, undefined, { signal: timer.signal }).then(() => must(false, () => `${what} was not answered within ${LONGEST / 1000} s`) as never);
  const over = wire?.ended.then(async (end) => {
    await after(50);
    return must(false, () => `the server ended before it answered ${what}: ${String(end)} ${wire.stderr}`) as never;
  });
  late.catch(() => undefined);
  over?.catch(() => undefined);
  try {
    return await Promise.race([promise, late, ...(over ? [over] : [])]);
  } finally {
    timer.abort();
  }
}
