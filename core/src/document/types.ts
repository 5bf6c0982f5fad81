import type { Node } from 'jsonc-parser';
import type { JsonObject, JsonValue } from '../json/index.ts';

/** A range of text, in UTF-16 code units from the start of the document. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A range that is not valid JSON with comments. */
export interface SyntaxProblem extends TextRange {
  readonly message: string;
}

/** A JSON text and its parse result. Immutable; one per version of a document. */
export interface JsonDocument {
  readonly text: string;
  /** The syntax tree of what can be read; undefined for an empty text. */
  readonly tree: Node | undefined;
  /** The tree of the whole text. With syntax errors it is a guess, good enough to display. */
  readonly wholeTree: Node | undefined;
  /** One for each part of the text that cannot be read. Members that the value lacks may be in these parts. */
  readonly syntaxProblems: readonly SyntaxProblem[];
  /** Whether tree and value have only what is certain. False if a syntax error may affect the whole text. */
  readonly isReliable: boolean;
  /**
   * The JSON value. Of several members with the same name the last one wins, as in all JSON parsers that read the
   * request.
   */
  readonly value: JsonValue | undefined;
  /** The value if it is an object, else an empty object. */
  readonly root: JsonObject;
  /** Whether an object in it has two members with the same name. */
  readonly hasDuplicates: boolean;
}
