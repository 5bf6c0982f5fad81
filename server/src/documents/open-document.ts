import type { JSONDocument } from 'vscode-json-languageservice';
import type { Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LocatedFinding } from '#pool/check';
import { parseDocument, type PoolDocument, type TextRange } from '#pool/document';
import { lazy } from '../lazy.ts';
import { withoutSchemaName } from './schema-name.ts';

/** How a document is read beyond its text. */
export interface Readers {
  readonly check: (document: PoolDocument) => readonly LocatedFinding[];
  readonly parseJson: (text: TextDocument) => JSONDocument;
}

let lastId = 0;

/** One version of an open document, with everything that is read from it: each thing once, when first asked for. */
export class OpenDocument {
  /** Tells this version from every other one of any document in the life of the server. */
  readonly id = String(++lastId);
  /** The text of this version; later versions do not change it. */
  readonly text: TextDocument;
  readonly #pool: () => PoolDocument;
  readonly #findings: () => readonly LocatedFinding[];
  readonly #json: () => JSONDocument;
  readonly #poolJson: () => JSONDocument;

  constructor(document: TextDocument, { check, parseJson }: Readers) {
    // A byte order mark is white space to an editor and a syntax error to a parser.
    const content = document.getText().replace(/^\uFEFF/, ' ');
    const snapshot = (text: string) => TextDocument.create(document.uri, document.languageId, document.version, text);
    this.text = snapshot(content);
    this.#pool = lazy(() => parseDocument(content));
    this.#findings = lazy(() => check(this.pool));
    this.#json = lazy(() => parseJson(this.text));
    this.#poolJson = lazy(() => {
      const text = withoutSchemaName(this.pool);
      return text === content ? this.json : parseJson(snapshot(text));
    });
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

  /** The JSON service's tree for everything that has to do with the schema: it hides the file's own `$schema`. */
  get poolJson(): JSONDocument {
    return this.#poolJson();
  }

  toRange({ offset, length }: TextRange): Range {
    return { start: this.text.positionAt(offset), end: this.text.positionAt(offset + length) };
  }
}
