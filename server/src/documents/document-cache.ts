import type { TextDocument } from 'vscode-languageserver-textdocument';
import { IncrementalChecker } from '#core/diagnostics';
import { OpenDocument, type DocumentHistory, type TextChecker } from './open-document.ts';

/** The open pool files. Each version of a file is a separate {@link OpenDocument}. */
export class DocumentCache {
  readonly #textOf: (uri: string) => TextDocument | undefined;
  readonly #checker: TextChecker;
  readonly #documents = new Map<string, OpenDocument>();
  readonly #histories = new Map<string, DocumentHistory>();

  /**
   * @param textOf returns the text of an open pool file as a new object for each version, or undefined for other URIs
   */
  constructor(textOf: (uri: string) => TextDocument | undefined, checker: TextChecker) {
    this.#textOf = textOf;
    this.#checker = checker;
  }

  /** Returns the current version of a document; undefined if the document is not an open pool file. */
  get(uri: string): OpenDocument | undefined {
    const text = this.#textOf(uri);
    if (!text) return undefined;
    const cached = this.#documents.get(uri);
    if (cached?.text === text) return cached;
    const history = this.#histories.get(uri) ?? { incremental: new IncrementalChecker() };
    const document = new OpenDocument(text, this.#checker, history);
    this.#documents.set(uri, document);
    this.#histories.set(uri, history);
    return document;
  }

  /** Discards the diagnostics of a document, because one of its siblings changed. */
  renew(uri: string): void {
    this.#documents.delete(uri);
  }

  /** Discards all data derived from a document that was closed or must be checked again. */
  forget(uri: string): void {
    this.#documents.delete(uri);
    this.#histories.delete(uri);
  }
}
