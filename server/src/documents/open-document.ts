import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedFinding, Recall } from '#core/diagnostics';
import { parseDocument, type PoolDocument, type TextRange } from '#core/document';
import type { JSONDocument } from '../json-service.ts';
import { lazy } from '../lazy.ts';
import type { Range } from '../lsp.ts';
import { Past } from './past.ts';
import { readableText } from './readable-text.ts';

/** How a document is read beyond its text. */
export interface Readers {
  readonly check: (document: PoolDocument, recall: Recall) => readonly LocatedFinding[];
  readonly parseJson: (text: TextDocument) => JSONDocument;
}

/** A client may keep an id over a restart of the server. */
const life = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
let lastId = 0;

/** One version of an open document, with everything that is read from it: each thing once, when first asked for. */
export class OpenDocument {
  /** Tells this version from every other one of any document, also of another server's. */
  readonly id = `${life}:${++lastId}`;
  /** The text of this version; later versions do not change it. */
  readonly text: TextDocument;
  readonly #past: Past;
  readonly #check: Readers['check'];
  readonly #pool: () => PoolDocument;
  readonly #findings: () => readonly LocatedFinding[];
  readonly #json: () => JSONDocument;
  #memo: { readonly key: string; readonly value: unknown } | undefined;

  constructor(document: TextDocument, { check, parseJson }: Readers, past = new Past()) {
    this.#past = past;
    this.#check = check;
    // A byte order mark is white space to an editor and a syntax error to a parser.
    const content = document.getText().replace(/^\uFEFF/, ' ');
    this.text = TextDocument.create(document.uri, document.languageId, document.version, content);
    this.#pool = lazy(() => (past.pool = parseDocument(content, past.pool)));
    this.#findings = lazy(() => check(this.pool, past.recall));
    this.#json = lazy(() => parseJson(readableText(this.text, this.pool)));
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  get pool(): PoolDocument {
    return this.#pool();
  }

  /** What is wrong with it, in the order of the text. */
  get findings(): readonly LocatedFinding[] {
    return this.#findings();
  }

  /** The JSON service's tree. */
  get json(): JSONDocument {
    return this.#json();
  }

  /** Reads it before anybody waits for it: what is found later, with the user's severities, is found in no time. */
  readAhead(): void {
    this.#check(this.pool, this.#past.recall);
  }

  /** Memoizes the last computation of this version: it runs again only for another key. */
  memoize<T>(key: string, compute: () => T): T {
    if (this.#memo?.key !== key) this.#memo = { key, value: compute() };
    return this.#memo.value as T;
  }

  toRange({ offset, length }: TextRange): Range {
    return { start: this.text.positionAt(offset), end: this.text.positionAt(offset + length) };
  }
}
