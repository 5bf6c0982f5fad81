import type { JSONDocument } from 'vscode-json-languageservice';
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedFinding } from '#pool/check';
import { parseDocument, type PoolDocument, type TextRange } from '#pool/document';
import { lazy } from '../lazy.ts';
import { readableText } from './readable-text.ts';

/** How a document is read beyond its text. */
export interface Readers {
  readonly check: (document: PoolDocument) => readonly LocatedFinding[];
  readonly parseJson: (text: TextDocument) => JSONDocument;
}

/** A client may keep an id over a restart of the server. */
const life = crypto.randomUUID();
let lastId = 0;

/** One version of an open document, with everything that is read from it: each thing once, when first asked for. */
export class OpenDocument {
  /** Tells this version from every other one of any document, also of another server's. */
  readonly id = `${life}:${++lastId}`;
  /** The text of this version; later versions do not change it. */
  readonly text: TextDocument;
  readonly #pool: () => PoolDocument;
  readonly #findings: () => readonly LocatedFinding[];
  readonly #json: () => JSONDocument;

  constructor(document: TextDocument, { check, parseJson }: Readers) {
    // A byte order mark is white space to an editor and a syntax error to a parser.
    const content = document.getText().replace(/^\uFEFF/, ' ');
    this.text = TextDocument.create(document.uri, document.languageId, document.version, content);
    this.#pool = lazy(() => parseDocument(content));
    this.#findings = lazy(() => check(this.pool));
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

  toRange({ offset, length }: TextRange): Range {
    return { start: this.text.positionAt(offset), end: this.text.positionAt(offset + length) };
  }
}
