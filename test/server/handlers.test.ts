import { CancellationTokenSource, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, it } from 'vitest';
import { DocumentCache } from '../../server/src/documents/document-cache.ts';
import { applyChanges } from '../../server/src/documents/text-changes.ts';
import { Handlers } from '../../server/src/handlers.ts';

const uri = 'file:///x.userpool.json';
const params = { textDocument: { uri } };

function setUp(text = '{}') {
  const failures: string[] = [];
  let open = TextDocument.create(uri, 'userpool', 1, text);
  const documents = new DocumentCache(() => open, { check: () => [] });
  const handlers = new Handlers(documents, { failure: (what, error) => failures.push(`${what}: ${String(error)}`) });
  const change = (content: string) => {
    open = applyChanges(open, [{ text: content }], open.version + 1);
  };
  return { handlers, failures, change, documents, source: new CancellationTokenSource() };
}

it('returns the neutral value after a failure, and logs which request failed', async () => {
  const { handlers, failures, source } = setUp();
  const handler = handlers.forDocument('hover', null, () => {
    throw new Error('no');
  });
  expect(await handler(params, source.token)).toBeNull();
  expect(failures).toEqual(['hover: Error: no']);
});

it('skips a request that is canceled before its turn, and drops a late response', async () => {
  const { handlers, source } = setUp();
  let calls = 0;
  const handler = handlers.forDocument('hover', null, () => {
    calls++;
    source.cancel();
    return 'late';
  });
  const cancelled = expect.objectContaining({ code: LSPErrorCodes.RequestCancelled }) as unknown;
  expect(await handler(params, source.token)).toEqual(cancelled);
  expect(await handler(params, source.token)).toBeInstanceOf(ResponseError);
  expect(calls).toBe(1);
});

it('uses the text at the time of the request, even if it changes afterwards', async () => {
  const { handlers, change, source } = setUp('{ "old": 1 }');
  const handler = handlers.forDocument('hover', null, (document) => document.text.getText());
  const answer = handler(params, source.token);
  change('{ "new": 1 }');
  expect(await answer).toBe('{ "old": 1 }');
  expect(await handler(params, source.token)).toBe('{ "new": 1 }');
});

it('parses each version once', () => {
  const { documents, change } = setUp();
  const first = documents.get(uri);
  expect(documents.get(uri)).toBe(first);
  expect(first?.pool).toBe(first?.pool);
  change('{ }');
  expect(documents.get(uri)).not.toBe(first);
});
