import type { Node } from 'jsonc-parser';
import type { JsonObject, JsonValue } from '../json/index.ts';

/** A stretch of text: UTF-16 code units from the start of the document. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A place where the text is not JSON with comments. */
export interface SyntaxProblem extends TextRange {
  readonly message: string;
}

/** A text of JSON with what was read from it. Immutable: one for each version of a document. */
export interface JsonDocument {
  readonly text: string;
  /** The syntax tree; undefined for an empty text. Broken text has the tree of what could be read. */
  readonly tree: Node | undefined;
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** The JSON value; of several members with one name the last wins, as in every JSON parser that a request meets. */
  readonly value: JsonValue | undefined;
  /** The value where it is an object, else an object without members. */
  readonly root: JsonObject;
  /** Whether an object in it has two members with one name. */
  readonly hasDuplicates: boolean;
}
