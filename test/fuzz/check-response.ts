import type {
  CodeAction,
  CompletionItem,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Position,
  Range,
  SelectionRange,
  TextEdit,
} from 'vscode-languageserver/node';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from '#core/document';
import { editsIn } from '../support/lsp-text.ts';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isIn, lines } from './positions.ts';

/** A request that was sent, with its document as it was at that time. */
export interface Put {
  readonly method: string;
  readonly uri: string;
  readonly text: string;
  readonly version: number;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A violation found by the fuzzer. */
export class Failure extends Error {}

/** Throws a failure if the condition is false. */
export function must(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Failure(what());
}

/**
 * Checks the response to a request for a document.
 *
 * @throws Failure if the response is invalid for the document as it was at the time of the request
 */
export function mustBeSane(result: unknown, put: Put): void {
  mustHaveRangesIn(result, put);
  mustNotShowMistakes(JSON.stringify(result ?? null), put.method);
  answers[put.method]?.(result, put);
}

/** Requires that a response contains no internal errors. */
export function mustNotShowMistakes(said: string, where: string): void {
  const mistake =
    /\\n {4}at |\n {4}at |\[object Object\]|(?<!\w)(TypeError|RangeError|ReferenceError|SyntaxError)\b/.exec(said);
  must(
    mistake === null,
    () =>
      `${where} shows a mistake of the program: …${said.slice(Math.max(0, mistake!.index - 200), mistake!.index + 300)}`,
  );
}

/** Requires that every range in a response is valid and inside the text. */
function mustHaveRangesIn(value: unknown, put: Put): void {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, position } = value as Record<string, unknown>;
  if (isPosition(start) && isPosition(end)) {
    for (const one of [start, end]) {
      must(isIn(one, put.text), () => `${put.method}: ${JSON.stringify(value)} is outside the text`);
    }
    must(!isBefore(end, start), () => `${put.method}: the range ${JSON.stringify(value)} ends before it begins`);
  }
  if (isPosition(position))
    must(isIn(position, put.text), () => `${put.method}: ${JSON.stringify(position)} is outside`);
  for (const below of Object.values(value)) mustHaveRangesIn(below, put);
}

function isPosition(value: unknown): value is Position {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character < b.character);
const contains = (outer: Range, inner: Range): boolean =>
  !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);

const answers: Readonly<Record<string, (result: unknown, put: Put) => void>> = {
  'textDocument/diagnostic': (result, { method, params }) => {
    const { kind, items, resultId } = result as { kind: string; items?: Diagnostic[]; resultId?: string };
    if (kind === 'unchanged') {
      must(resultId === params['previousResultId'], () => `${method}: unchanged, but since ${String(resultId)}`);
    } else {
      must(kind === 'full' && Array.isArray(items), () => `${method}: ${kind}`);
      mustBeDiagnostics(items, method);
    }
  },
  'textDocument/completion': (result, { method, text, params }) => {
    const items = Array.isArray(result) ? result : ((result as { items?: CompletionItem[] } | null)?.items ?? []);
    const at = lines(text).positionAt(lines(text).offsetAt(params['position'] as Position));
    for (const item of items as CompletionItem[]) {
      must(item.label !== '' && item.textEdit !== undefined, () => `${method}: ${JSON.stringify(item)} says nothing`);
      const edit = item.textEdit;
      for (const range of 'range' in edit ? [edit.range] : [edit.insert, edit.replace]) {
        must(
          range.start.line === range.end.line,
          () => `${method}: ${item.label} spans lines: ${JSON.stringify(range)}`,
        );
        must(
          contains(range, { start: at, end: at }),
          () => `${method}: ${item.label} is elsewhere than at ${JSON.stringify(at)}: ${JSON.stringify(range)}`,
        );
      }
      if ('range' in edit) mustApply(text, [edit, ...(item.additionalTextEdits ?? [])], method);
    }
  },
  'textDocument/codeAction': (result, { method, text, uri, version }) => {
    for (const action of sample(result as CodeAction[], text)) {
      must(action.title !== '' && action.edit !== undefined, () => `${method}: ${action.title} does nothing`);
      const { documentChanges, changes } = action.edit;
      const versions = documentChanges?.map((change) =>
        'textDocument' in change ? change.textDocument.version : undefined,
      );
      must(
        versions?.every((one) => one === version) ?? changes !== undefined,
        () => `${method}: ${action.title} is for another version`,
      );
      const edits = editsIn(action.edit, uri);
      must(edits.length > 0, () => `${method}: ${action.title} changes nothing`);
      const after = mustApply(text, edits, `${method}: ${action.title}`);
      must(isJson(after) || !isJson(text), () => `${method}: ${action.title} leaves no JSON: ${after}`);
    }
  },
  'textDocument/formatting': mustKeepValue,
  'textDocument/rangeFormatting': mustKeepValue,
  'textDocument/documentSymbol': (result, { method }) => {
    const visit = (symbol: DocumentSymbol): void => {
      // If the client does not support nested symbols, symbols have a location instead of two ranges.
      if ('selectionRange' in symbol) {
        must(
          contains(symbol.range, symbol.selectionRange),
          () => `${method}: ${symbol.name} is selected outside of itself`,
        );
        must(symbol.name.trim() !== '', () => `${method}: a symbol without a name`);
        for (const child of symbol.children ?? []) {
          must(contains(symbol.range, child.range), () => `${method}: ${child.name} is outside of ${symbol.name}`);
          visit(child);
        }
      }
    };
    (result as DocumentSymbol[]).forEach(visit);
  },
  'textDocument/foldingRange': (result, { method, text }) => {
    for (const { startLine, endLine } of result as FoldingRange[]) {
      must(
        0 <= startLine && startLine <= endLine && endLine < lines(text).lineCount,
        () => `${method}: from ${startLine} to ${endLine}`,
      );
    }
  },
  'textDocument/selectionRange': (result, { method, params }) => {
    const ranges = result as SelectionRange[];
    must(
      ranges.length === (params['positions'] as unknown[]).length,
      () => `${method}: ${ranges.length} answers to ${JSON.stringify(params)}`,
    );
    for (const first of ranges) {
      for (let range: SelectionRange = first; range.parent; range = range.parent) {
        const { range: inner, parent } = range;
        must(
          contains(parent.range, inner),
          () => `${method}: ${JSON.stringify(inner)} is outside of ${JSON.stringify(parent.range)}`,
        );
      }
    }
  },
};

/**
 * Returns a sample of the items in a response for a large document. Checking all of them would take longer than
 * computing them.
 */
function sample<T>(all: readonly T[], text: string): readonly T[] {
  return text.length > 20_000 ? all.filter((_, i) => i < 20 || i >= all.length - 20) : all;
}

/** Requires that a document's diagnostics are valid. */
export function mustBeDiagnostics(items: readonly Diagnostic[], where: string): void {
  must(items.length <= 1000, () => `${where}: ${items.length} diagnostics`);
  for (const { message, severity, code, source } of items) {
    must(typeof message === 'string' && message.trim() !== '', () => `${where}: an empty message`);
    must([1, 2, 3, 4].includes(severity ?? 0), () => `${where}: the severity ${String(severity)}`);
    must(typeof code === 'string' && source === 'userpool', () => `${where}: ${String(code)} of ${String(source)}`);
  }
}

function mustKeepValue(result: unknown, { method, text }: Put): void {
  const after = mustApply(text, result as TextEdit[], method);
  if (!isJson(text)) return;
  must(isJson(after), () => `${method} leaves no JSON: ${after}`);
  must(isDeepStrictEqual(read(after).value, read(text).value), () => `${method} changes what the text says: ${after}`);
}

/** Applies edits, which must not overlap, to the given text. */
function mustApply(text: string, edits: readonly TextEdit[], what: string): string {
  try {
    return TextDocument.applyEdits(lines(text), [...edits]);
  } catch (error) {
    throw new Failure(`${what}: ${String(error)}: ${JSON.stringify(edits)}`);
  }
}

const isJson = (text: string): boolean => read(text).syntaxProblems.length === 0;

const read = (text: string) => parseDocument(text.replace(/^\uFEFF/, ' '));
