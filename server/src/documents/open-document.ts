import type { TextDocument } from 'vscode-languageserver-textdocument';
import { IncrementalChecker, type LocatedDiagnostic } from '#core/diagnostics';
import type { TextEdit, TextRange } from '#core/document';
import { kindOf, kinds, parseFile, type ResourceDocument, type ResourceKind } from '#core/resources';
import type { ClientFeatures } from '../client-features.ts';
import { lazy } from '../lazy.ts';
import type { Range, WorkspaceEdit } from '../lsp.ts';
import type { SiblingFile } from './sibling-files.ts';

/** Checks texts of pool files. */
export interface TextChecker {
  /** Returns the other files of the same pool. */
  readonly siblingsOf?: (file: SiblingFile) => readonly SiblingFile[];
  readonly check: (
    uri: string,
    pool: ResourceDocument,
    incremental: IncrementalChecker,
  ) => readonly LocatedDiagnostic[];
}

/** State shared by the versions of a document, so that only changes are parsed and checked again. */
export interface DocumentHistory {
  /** The version that was parsed last. */
  pool?: ResourceDocument;
  readonly incremental: IncrementalChecker;
}

/** Makes document IDs unique across restarts of the server, because a client may keep an ID after a restart. */
const serverId = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
let lastId = 0;

/**
 * Returns the kind of file of a document, determined by its name or language. Clients that select a server only by
 * language may send any JSON file.
 * @returns undefined for another kind of file
 */
export function kindOfText({ uri, languageId }: TextDocument): ResourceKind | undefined {
  return kindOf(uri) ?? (languageId === 'userpool' ? kinds[0] : undefined);
}

/** One version of an open document. Everything derived from it is computed once, on first use. */
export class OpenDocument {
  /** Identifies this version among those of all documents and servers. */
  readonly id = `${serverId}:${++lastId}`;
  readonly text: TextDocument;
  readonly kind: ResourceKind;
  readonly #checker: TextChecker;
  readonly #history: DocumentHistory;
  readonly #pool: () => ResourceDocument;
  readonly #diagnostics: () => readonly LocatedDiagnostic[];
  #memo: { readonly key: string; readonly value: unknown } | undefined;

  /** @param text never modified: each version has its own text */
  constructor(
    text: TextDocument,
    checker: TextChecker,
    history: DocumentHistory = { incremental: new IncrementalChecker() },
  ) {
    this.text = text;
    this.kind = kindOfText(text) ?? kinds[0];
    this.#checker = checker;
    this.#history = history;
    this.#pool = lazy(() => (history.pool = parseFile(text.getText(), this.kind, history.pool)));
    this.#diagnostics = lazy(() => this.check(this.pool, history.incremental));
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  get pool(): ResourceDocument {
    return this.#pool();
  }

  /** All diagnostics, in document order. */
  get diagnostics(): readonly LocatedDiagnostic[] {
    return this.#diagnostics();
  }

  /** Warms the checker's cache while settings load, so that the check with the user's severities is fast. */
  warmUp(): void {
    this.check(this.pool, this.#history.incremental);
  }

  /** Checks another version of this document, with the same settings. */
  check(pool: ResourceDocument, incremental: IncrementalChecker): readonly LocatedDiagnostic[] {
    return this.#checker.check(this.uri, pool, incremental);
  }

  /** Memoizes the last computation for this version. Runs again only for a different key. */
  memoize<T>(key: string, compute: () => T): T {
    if (this.#memo?.key !== key) this.#memo = { key, value: compute() };
    return this.#memo.value as T;
  }

  /** The other files of the same pool. */
  get siblings(): readonly SiblingFile[] {
    return this.#checker.siblingsOf?.({ uri: this.uri, document: this.pool }) ?? [];
  }

  toRange({ offset, length }: TextRange): Range {
    return { start: this.text.positionAt(offset), end: this.text.positionAt(offset + length) };
  }

  /** Converts edits for the client, bound to this version if the client supports it. */
  toWorkspaceEdit(edits: readonly TextEdit[], { versionedEdits }: ClientFeatures): WorkspaceEdit {
    const { uri, version } = this;
    const changes = edits.map((edit) => ({ range: this.toRange(edit), newText: edit.content }));
    return versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } };
  }
}
