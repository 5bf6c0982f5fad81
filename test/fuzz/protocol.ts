import { isDeepStrictEqual } from 'node:util';
import { inTime } from './in-time.ts';
import { documentParams, initialize, type Protocol, type Rude } from './rude.ts';
import { must, mustNotShowMistakes } from './sane.ts';
import { done } from './session.ts';
import { Wire, type Answer } from './wire.ts';

/**
 * Sends it all to a server of its own. Each request must be answered, and before the end the server must still take a
 * document, or, where it was told to, have shut down.
 * @throws Finding
 */
export async function playProtocol({ introduced, messages, broken }: Protocol): Promise<void> {
  const wire = new Wire({
    onNotification: (method, params) => {
      if (method === 'window/showMessage') shown.push(JSON.stringify(params));
    },
  });
  const shown: string[] = [];
  const answers: Promise<void>[] = [];
  const ask = (method: string, params: unknown): Promise<void> =>
    inTime(wire.request(method, params).answer, method, wire).then((answer) => mustBeProper(answer, method, params));
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
    await mustEnd(wire, broken);
    for (const text of shown) mustNotShowMistakes(text, 'window/showMessage');
    must(wire.stderr === '', () => `beside the protocol: ${wire.stderr}`);
  } finally {
    await wire.kill();
  }
}

/** Sends a message. @returns for a request, when its answer was looked at */
function send(
  message: Rude,
  wire: Wire,
  ask: (method: string, params: unknown) => Promise<void>,
): Promise<void> | undefined {
  switch (message.send) {
    case 'initialize':
      return ask('initialize', initialize);
    case 'shutdown':
      return ask('shutdown', undefined);
    case 'request':
      return ask(message.method, message.params);
    case 'initialized':
      wire.notify('initialized', {});
      return undefined;
    case 'notification':
      wire.notify(message.method, message.params);
      return undefined;
    case 'content':
    case 'bytes':
      wire.sendText(message.content);
      return undefined;
  }
}

async function mustStillServe(wire: Wire, introduced: boolean, messages: readonly Rude[]): Promise<void> {
  const wasShutDown = messages.some(
    (message) => message.send === 'shutdown' || (message.send === 'content' && message.content.includes('shutdown')),
  );
  must(wire.end === undefined, () => `the server ended: ${String(wire.end)} ${wire.stderr}`);
  if (!wasShutDown && (introduced || messages.some(({ send: sent }) => sent === 'initialize'))) {
    const other = 'file:///still-there.userpool.json';
    wire.notify('textDocument/didOpen', {
      textDocument: { uri: other, languageId: 'userpool', version: 1, text: '{}' },
    });
    const { result } = await inTime(
      wire.request('textDocument/diagnostic', { textDocument: { uri: other } }).answer,
      'diagnostics at the end',
      wire,
    );
    const [first] = (result as { items?: { code: string }[] } | undefined)?.items ?? [];
    must(
      first?.code === 'user-pool-id-required',
      () => `the server does not serve any more: ${JSON.stringify(result)}`,
    );
  }
}

/** Whatever came last, the server ends when its input does, and not by a mistake. */
async function mustEnd(wire: Wire, broken: string): Promise<void> {
  if (broken === '') wire.notify('exit');
  else wire.sendBytes(Buffer.from(broken));
  wire.process.stdin!.end();
  await inTime(wire.ended, 'the end of all input', undefined);
}

const INTERNAL_ERROR = -32603;

/** A request gets a result or an error of the protocol; that of a mistake of ours only where the request itself is one. */
function mustBeProper({ result, error }: Answer, method: string, params: unknown): void {
  must((result === undefined) !== (error === undefined), () => `${method} got neither a result nor an error, or both`);
  if (!error) return;
  const right = isDeepStrictEqual(params, documentParams[method] ?? initialize);
  must(
    Number.isInteger(error.code) && (!right || error.code !== INTERNAL_ERROR),
    () => `${method}: error ${error.code}: ${error.message}`,
  );
  mustNotShowMistakes(JSON.stringify(error), method);
}
