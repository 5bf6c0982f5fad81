import type { PublishDiagnosticsParams } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { DocumentCache } from '../../documents/document-cache.ts';
import { onNextTick, type Log } from '../../handlers.ts';
import { diagnosticsOf } from './to-diagnostic.ts';

/** The dependencies of a {@link DiagnosticsPublisher}. */
export interface PublisherDependencies {
  readonly documents: DocumentCache;
  readonly client: ClientFeatures;
  readonly log: Log;
  readonly send: (params: PublishDiagnosticsParams) => void;
}

/** Publishes diagnostics to a client that does not pull them, always for the latest version of a document. */
export class DiagnosticsPublisher {
  readonly #dependencies: PublisherDependencies;
  /** Documents with unpublished changes, each with the ID of its version at the last check. */
  readonly #pending = new Map<string, string | undefined>();

  constructor(dependencies: PublisherDependencies) {
    this.#dependencies = dependencies;
  }

  /** Publishes the diagnostics of a document once no further change to it is queued. */
  schedule(uri: string): void {
    if (this.#pending.has(uri)) return;
    this.#pending.set(uri, undefined);
    onNextTick(() => this.#settle(uri));
  }

  /** Removes the diagnostics of a closed document. */
  clear(uri: string): void {
    this.#pending.delete(uri);
    this.#dependencies.send({ uri, diagnostics: [] });
  }

  #settle(uri: string): void {
    if (!this.#pending.has(uri)) return;
    const id = this.#dependencies.documents.get(uri)?.id;
    // The event loop reads one message per iteration, so if a document did not change during an iteration, no change to
    // it is queued.
    if (id !== this.#pending.get(uri)) {
      this.#pending.set(uri, id);
      onNextTick(() => this.#settle(uri));
      return;
    }
    this.#pending.delete(uri);
    this.#publish(uri);
  }

  #publish(uri: string): void {
    const { documents, client, log, send } = this.#dependencies;
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
