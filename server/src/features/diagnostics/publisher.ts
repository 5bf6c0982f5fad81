import type { PublishDiagnosticsParams } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { DocumentCache } from '../../documents/document-cache.ts';
import type { Log } from '../../log.ts';
import { inAnotherTurn } from '../../turn.ts';
import { diagnosticsOf } from './to-diagnostic.ts';

/** What the publisher works with. */
export interface PublisherTools {
  readonly documents: DocumentCache;
  readonly client: ClientFeatures;
  readonly log: Log;
  readonly send: (params: PublishDiagnosticsParams) => void;
}

/** Publishes diagnostics for a client that does not ask for them: each document's own, always of its latest version. */
export class DiagnosticsPublisher {
  readonly #tools: PublisherTools;
  /** Documents with changes that were not published yet, each with the version that was last seen. */
  readonly #waiting = new Map<string, string | undefined>();

  constructor(tools: PublisherTools) {
    this.#tools = tools;
  }

  /** Has the diagnostics of a document published as soon as no further change of it is waiting to be read. */
  schedule(uri: string): void {
    if (this.#waiting.has(uri)) return;
    this.#waiting.set(uri, undefined);
    inAnotherTurn(() => this.#settle(uri));
  }

  /** Takes a closed document's diagnostics away. */
  clear(uri: string): void {
    this.#waiting.delete(uri);
    this.#tools.send({ uri, diagnostics: [] });
  }

  #settle(uri: string): void {
    if (!this.#waiting.has(uri)) return;
    const id = this.#tools.documents.get(uri)?.id;
    // Each turn of the loop reads one message: a document that stood still for a turn has no change in the queue.
    if (id !== this.#waiting.get(uri)) {
      this.#waiting.set(uri, id);
      inAnotherTurn(() => this.#settle(uri));
      return;
    }
    this.#waiting.delete(uri);
    this.#publish(uri);
  }

  #publish(uri: string): void {
    const { documents, client, log, send } = this.#tools;
    try {
      const document = documents.get(uri);
      if (!document) return;
      send({
        uri,
        diagnostics: diagnosticsOf(document, client),
        ...(client.diagnosticVersions ? { version: document.version } : {}),
      });
    } catch (error) {
      log.failure('diagnostics', error);
    }
  }
}
