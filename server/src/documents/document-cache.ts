import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { OpenDocument } from './open-document.ts';
import { Past } from './past.ts';

/** The open documents, each read at most once for each version. Told of changes by {@link change} and {@link forget}. */
export class DocumentCache {
  readonly #open: (uri: string) => TextDocument | undefined;
  readonly #read: (text: TextDocument, past: Past) => OpenDocument;
  readonly #entries = new Map<string, OpenDocument>();
  readonly #pasts = new Map<string, Past>();

  /**
   * @param open the client's text by URI; undefined for a document that is not open
   * @param read makes the entry for one version
   */
  constructor(open: (uri: string) => TextDocument | undefined, read: (text: TextDocument, past: Past) => OpenDocument) {
    this.#open = open;
    this.#read = read;
  }

  /** The document as it stands; undefined where it is not open. */
  get(uri: string): OpenDocument | undefined {
    const text = this.#open(uri);
    if (!text) return undefined;
    const past = this.#pasts.get(uri) ?? new Past();
    const entry = this.#entries.get(uri) ?? this.#read(text, past);
    this.#entries.set(uri, entry);
    this.#pasts.set(uri, past);
    return entry;
  }

  /** Has a document read again, because it changed. */
  change(uri: string): void {
    this.#entries.delete(uri);
  }

  /** Drops all that is known of a document, because it was closed, or is to be seen with other eyes. */
  forget(uri: string): void {
    this.#entries.delete(uri);
    this.#pasts.delete(uri);
  }
}
