import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfigFile } from '#core/config';
import { IncrementalChecker, type LocatedDiagnostic } from '#core/diagnostics';
import { isPlaceholderPoolId, poolIdIn } from '#core/aws/pool-ids';
import type { TextEdit, TextRange } from '#core/document';
import { kindOf, kinds, parseFile, type ResourceDocument, type ResourceKind } from '#core/resources';
import type { ClientFeatures } from '../client-features.ts';
import { lazy } from '../lazy.ts';
import type { Range, WorkspaceEdit } from '../lsp.ts';
import type { SiblingFile } from './sibling-files.ts';

/** Checks the text of pool files. */
export interface TextChecker {
  /** Returns the other files of the same pool. */
  readonly siblingsOf?: (file: SiblingFile) => readonly SiblingFile[];
  /** Returns the files of other kinds in the same folder, for any pool. */
  readonly othersOf?: (file: SiblingFile) => readonly SiblingFile[];
  readonly check: (
    uri: string,
    pool: ResourceDocument,
    incremental: IncrementalChecker,
  ) => readonly LocatedDiagnostic[];
}

/** State shared by all versions of a document, so that only the changed parts are parsed and checked again. */
export interface DocumentHistory {
  /** The version that was parsed last. */
  pool?: ResourceDocument;
  readonly incremental: IncrementalChecker;
}

/** Makes document IDs unique across server restarts, because a client may still have an ID from before a restart. */
const serverId = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
let lastId = 0;

/**
 * Returns what kind of file a document is, based on its name or language. Clients that select a server only by
 * language may send any JSON file.
 * @returns undefined if it is not a known kind of file
 */
export function kindOfText({ uri, languageId }: TextDocument): ResourceKind | undefined {
  return kindOf(uri) ?? (languageId === 'userpool' && !isConfigFile(uri) ? kinds[0] : undefined);
}

/** One version of an open document. All derived data is computed once, on first use. */
export class OpenDocument {
  /** Identifies this version uniquely across all documents and server processes. */
  readonly id = `${serverId}:${++lastId}`;
  readonly text: TextDocument;
  readonly kind: ResourceKind;
  readonly #checker: TextChecker;
  readonly #history: DocumentHistory;
  readonly #pool: () => ResourceDocument;
  readonly #diagnostics: () => readonly LocatedDiagnostic[];
  #memo: { readonly key: string; readonly value: unknown } | undefined;

  /** @param text this version's own text, which is never modified */
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

  /**
   * Warms the checker's cache while settings are loading, so that the later check with the user's severities is fast.
   */
  warmUp(): void {
    this.check(this.pool, this.#history.incremental);
  }

  /** Checks another version of this document, with the same settings. */
  check(pool: ResourceDocument, incremental: IncrementalChecker): readonly LocatedDiagnostic[] {
    return this.#checker.check(this.uri, pool, incremental);
  }

  /** Memoizes the last value computed for this version. Computes a new value only if the key differs. */
  memoize<T>(key: string, compute: () => T): T {
    if (this.#memo?.key !== key) this.#memo = { key, value: compute() };
    return this.#memo.value as T;
  }

  /** The other files of the same pool. */
  get siblings(): readonly SiblingFile[] {
    return this.#checker.siblingsOf?.({ uri: this.uri, document: this.pool }) ?? [];
  }

  /**
   * The IDs of the pools that have files of other kinds in the folder. The ID in a file with this document's name comes
   * first.
   */
  get poolIdsBeside(): readonly string[] {
    const others = this.#checker.othersOf?.({ uri: this.uri, document: this.pool }) ?? [];
    const isNamesake = ({ uri }: SiblingFile): boolean => stemOf(uri) === stemOf(this.uri);
    const ids = [...others.filter(isNamesake), ...others].map(({ document }) => poolIdIn(document.root));
    return [...new Set(ids)].flatMap((id) => (id === undefined || isPlaceholderPoolId(id) ? [] : [id]));
  }

  toRange({ offset, length }: TextRange): Range {
    return { start: this.text.positionAt(offset), end: this.text.positionAt(offset + length) };
  }

  /** Converts edits to a workspace edit, tied to this version if the client supports versioned edits. */
  toWorkspaceEdit(edits: readonly TextEdit[], { versionedEdits }: ClientFeatures): WorkspaceEdit {
    const { uri, version } = this;
    const changes = edits.map((edit) => ({ range: this.toRange(edit), newText: edit.content }));
    return versionedEdits
      ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
      : { changes: { [uri]: changes } };
  }
}

/** Returns a file's URI without its file extensions. */
function stemOf(uri: string): string {
  const dot = uri.indexOf('.', uri.lastIndexOf('/'));
  return dot < 0 ? uri : uri.slice(0, dot);
}
