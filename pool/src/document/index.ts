export { duplicateNames, type DuplicateName } from './duplicates.ts';
export { editsOf, editText, type Edit } from './edit.ts';
export { indentAt, layoutOf, writeValue, type Layout } from './layout.ts';
export { nodeAt, rangeOf } from './locate.ts';
export { mergeEdits, type MergeRules } from './merge.ts';
export { hasLineBreak, isBlank, isClosing, isOpening, isScalar, tokensOf, type Token } from './tokens.ts';
export { parseDocument, type PoolDocument, type SyntaxProblem, type TextRange } from './parse.ts';
export { applyTextEdits, EditedText, type TextEdit } from './pieces.ts';
export { sortEdits } from './sort.ts';
