import { LSPErrorCodes, ResponseError, type CancellationToken, type TextDocumentIdentifier } from './lsp.ts';
import type { DocumentCache } from './documents/document-cache.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { Log } from './log.ts';
import { onNextTick } from './next-tick.ts';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** Turns the functions behind the features into request handlers that never fail. */
export class Handlers {
  readonly #documents: DocumentCache;
  readonly #log: Log;

  constructor(documents: DocumentCache, log: Log) {
    this.#documents = documents;
    this.#log = log;
  }

  /**
   * A handler of a request about one document. It answers for the document as it was when the request came in.
   * @param feature its name in the log
   * @param neutral the answer for a document that is not open, and where the feature throws
   * @returns a handler that answers a cancelled request with the protocol's error for it, and never throws
   */
  forDocument<P extends AboutDocument, R, N = R>(
    feature: string,
    neutral: N,
    provide: (document: OpenDocument, params: P) => R | PromiseLike<R>,
  ): (params: P, token: CancellationToken) => Promise<R | N | ResponseError<never>> {
    return async (params, token) => {
      try {
        const document = this.#documents.get(params.textDocument.uri);
        await nextMessage();
        if (isCancelled(token)) return cancelled();
        const answer = document ? await provide(document, params) : neutral;
        return isCancelled(token) ? cancelled() : answer;
      } catch (error) {
        this.#log.failure(feature, error);
        return neutral;
      }
    };
  }
}

/**
 * Lets a cancellation that came right behind its request be read before work is done for it. The connection reads one
 * message in each turn of the loop, after what was due already: so two turns.
 */
const nextMessage = (): Promise<void> => new Promise((resolve) => onNextTick(() => onNextTick(resolve)));

const isCancelled = (token: CancellationToken): boolean => token.isCancellationRequested;

const cancelled = (): ResponseError<never> =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
