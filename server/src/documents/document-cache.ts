import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocument } from './open-document.ts';

/** The open documents, each read at most once for each version. Told of changes by {@link forget}. */
export class DocumentCache {
  readonly #open: (uri: string) => TextDocument | undefined;
  readonly #read: (text: TextDocument) => OpenDocument;
  readonly #entries = new Map<string, OpenDocument>();

  /**
   * @param open the client's text by URI; undefined for a document that is not open
   * @param read makes the entry for one version
   */
  constructor(open: (uri: string) => TextDocument | undefined, read: (text: TextDocument) => OpenDocument) {
    this.#open = open;
    this.#read = read;
  }

  /** The document as it stands; undefined where it is not open. */
  get(uri: string): OpenDocument | undefined {
    const text = this.#open(uri);
    if (!text) return undefined;
    const entry = this.#entries.get(uri) ?? this.#read(text);
    this.#entries.set(uri, entry);
    return entry;
  }

  /** Drops what was read of a document, because it changed or was closed. */
  forget(uri: string): void {
    this.#entries.delete(uri);
  }
}
