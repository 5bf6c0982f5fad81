import type { Node } from 'jsonc-parser';
import type { JsonObject, JsonValue } from '../json/index.ts';
import type { TextEdit } from './text-rope.ts';

/** A range of text, in UTF-16 code units from the start of the document. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
}

/** A range that is not valid JSON with comments. */
export interface SyntaxProblem extends TextRange {
  readonly message: string;
  /** The fixes, most likely first; empty if none is certain to make the text valid. */
  readonly fixes: readonly SyntaxFix[];
}

/** A change of the text that makes it valid. */
export interface SyntaxFix {
  /** The fix in the imperative. */
  readonly title: string;
  readonly edit: TextEdit;
}

/** The text of a JSON document, and the result of parsing it. Immutable; there is one for each document version. */
export interface JsonDocument {
  readonly text: string;
  /** The syntax tree of the readable part; undefined for an empty document. */
  readonly tree: Node | undefined;
  /**
   * The syntax tree of the whole text. If the text has syntax errors, the tree is a guess that is good enough for
   * display.
   */
  readonly wholeTree: Node | undefined;
  /**
   * One problem for each unreadable part of the text. Properties that are missing from `value` may be in these parts.
   */
  readonly syntaxProblems: readonly SyntaxProblem[];
  /**
   * Whether `tree` and `value` contain only properties that were read reliably. False if a syntax error may affect the
   * whole text.
   */
  readonly isReliable: boolean;
  /**
   * The JSON value. If several properties have the same name, the last one wins, as in the parsers that read requests.
   */
  readonly value: JsonValue | undefined;
  /** The value if it is an object; otherwise, an empty object. */
  readonly root: JsonObject;
  /** Whether any object contains the same property name twice. */
  readonly hasDuplicates: boolean;
}
