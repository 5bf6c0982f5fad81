import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentCache } from './documents/document-cache.ts';
import type { OpenDocument } from './documents/open-document.ts';
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ExecuteCommandParams,
  type TextDocumentIdentifier,
} from './lsp.ts';

/** Reports internal failures. */
export interface Log {
  /** @param name the feature or rule that failed */
  readonly failure: (name: string, error: unknown) => void;
}

interface DocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Wraps the feature providers in request handlers that never fail. */
export class Handlers {
  readonly #documents: DocumentCache;
  readonly #log: Log;
  readonly #configOf: (uri: string) => TextDocument | undefined;

  /** @param configOf returns the text of an open configuration file; undefined for other documents */
  constructor(
    documents: DocumentCache,
    log: Log,
    configOf: (uri: string) => TextDocument | undefined = () => undefined,
  ) {
    this.#documents = documents;
    this.#log = log;
    this.#configOf = configOf;
  }

  /**
   * Creates the handler for requests about one document, as it was at the time of the request.
   * @param feature the name of the feature in the log
   * @param neutral the result for a document that is not open, and after an error
   * @returns a handler that never throws, and responds to a canceled request with the protocol's error
   */
  forDocument<P extends DocumentParams, R, N = R>(
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

  /**
   * Creates the handler for requests about one document, which may be a configuration file.
   * @param feature the name of the feature in the log
   * @param otherwise the handler for other documents, and for a configuration file after an error
   */
  forConfig<P extends DocumentParams, R>(
    feature: string,
    provide: (text: TextDocument, params: P) => R | PromiseLike<R>,
    otherwise: (params: P, token: CancellationToken) => Promise<R | ResponseError<never>>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      try {
        const text = this.#configOf(params.textDocument.uri);
        if (text) return await provide(text, params);
      } catch (error) {
        this.#log.failure(feature, error);
      }
      return otherwise(params, token);
    };
  }

  /** Creates the handler for commands. The handler returns null after an error. */
  forCommand<Result>(
    execute: (params: ExecuteCommandParams) => Promise<Result>,
  ): (params: ExecuteCommandParams) => Promise<Result | null> {
    return async (params) => {
      try {
        return await execute(params);
      } catch (error) {
        this.#log.failure(params.command, error);
        return null;
      }
    };
  }
}

/**
 * Waits long enough for the connection to read a cancellation that directly follows the request. The connection reads
 * one message per tick.
 */
const nextMessage = (): Promise<void> => new Promise((resolve) => onNextTick(() => onNextTick(resolve)));

const isCancelled = (token: CancellationToken): boolean => token.isCancellationRequested;

const cancelled = (): ResponseError<never> =>
  new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** Exists in Node but not in a worker. */
declare const setImmediate: ((callback: () => void) => void) | undefined;

/**
 * Calls back in a later iteration of the event loop, after the messages that are already due. (The connection's own
 * scheduling would not work, because in a worker it uses microtasks.)
 */
export function onNextTick(callback: () => void): void {
  if (typeof setImmediate === 'function') setImmediate(callback);
  else setTimeout(callback, 0);
}
