import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver/node';
import { changeableCodes } from '#core/diagnostics';
import { anyPlace, positionOf, rangeOf, type Place } from './positions.ts';

/** A document that requests refer to, and its known diagnostics. */
export interface Subject {
  readonly uri: string;
  readonly text: string;
  /** The last diagnostics from the server. */
  readonly diagnostics: readonly Diagnostic[];
  readonly resultId: string | undefined;
}

/** A request for a document that is not known yet, as plain data that can be shrunk and printed. */
export type Question =
  | { readonly method: 'textDocument/completion' | 'textDocument/hover'; readonly at: Place }
  | {
      readonly method: 'textDocument/codeAction';
      readonly range: Places;
      readonly diagnostics: 'known' | readonly Diagnostic[];
      readonly only: readonly string[] | undefined;
      readonly triggerKind: number;
    }
  | { readonly method: 'textDocument/formatting'; readonly options: object }
  | { readonly method: 'textDocument/rangeFormatting'; readonly options: object; readonly range: Places }
  | { readonly method: 'textDocument/inlayHint'; readonly range: Places }
  | { readonly method: 'textDocument/selectionRange'; readonly positions: readonly Place[] }
  | {
      readonly method: 'textDocument/diagnostic';
      /** `known` stands for the last result ID from the server. */ readonly previous: string | undefined;
    }
  | {
      readonly method:
        | 'textDocument/codeLens'
        | 'textDocument/documentLink'
        | 'textDocument/foldingRange'
        | 'textDocument/documentSymbol';
    };

type Places = readonly [Place, Place];

/** Returns the parameters of a request for a document. */
export function paramsOf(question: Question, { uri, text, diagnostics, resultId }: Subject): object {
  const textDocument = { uri };
  switch (question.method) {
    case 'textDocument/completion':
    case 'textDocument/hover':
      return { textDocument, position: positionOf(question.at, text) };
    case 'textDocument/codeAction': {
      const { only, triggerKind } = question;
      const known = question.diagnostics === 'known' ? diagnostics : question.diagnostics;
      const range = rangeOf(question.range, text);
      return { textDocument, range, context: { diagnostics: known, triggerKind, ...(only ? { only } : {}) } };
    }
    case 'textDocument/formatting':
      return { textDocument, options: question.options };
    case 'textDocument/rangeFormatting':
      return { textDocument, options: question.options, range: rangeOf(question.range, text) };
    case 'textDocument/inlayHint':
      return { textDocument, range: rangeOf(question.range, text) };
    case 'textDocument/selectionRange':
      return { textDocument, positions: question.positions.map((at) => positionOf(at, text)) };
    case 'textDocument/diagnostic': {
      const previousResultId = question.previous === 'known' ? resultId : question.previous;
      return { textDocument, ...(previousResultId === undefined ? {} : { previousResultId }) };
    }
    default:
      return { textDocument };
  }
}

const places = fc.tuple(anyPlace, anyPlace);

/** Generates diagnostics that this server never sent. */
const inventedDiagnostic: fc.Arbitrary<Diagnostic> = fc.record(
  {
    range: fc.tuple(anyPlace, anyPlace).map((ends) => rangeOf(ends, '\n'.repeat(20))),
    message: fc.constantFrom('', 'invented', '{0}'),
    source: fc.constantFrom('userpool', 'json', ''),
    code: fc.oneof(fc.constantFrom(...changeableCodes(), 'json-syntax', '__proto__'), fc.integer()),
    data: fc.oneof(
      fc.constantFrom<unknown>(
        null,
        7,
        {},
        { path: [] },
        { path: ['Policies'] },
        { path: [0, -1, {}] },
        { path: '__proto__' },
      ),
      fc.jsonValue({ maxDepth: 2 }),
    ),
  },
  { requiredKeys: ['range', 'message'] },
);

const options = fc.record(
  {
    tabSize: fc.constantFrom(2, 4, 8, 1, 0, -1, 1000, 1e9, 0.5),
    insertSpaces: fc.boolean(),
    insertFinalNewline: fc.boolean(),
    trimTrailingWhitespace: fc.boolean(),
    trimFinalNewlines: fc.boolean(),
  },
  { requiredKeys: ['tabSize', 'insertSpaces'] },
);

const kinds = fc.constantFrom(
  'quickfix',
  'source',
  'source.fixAll',
  'source.fixAll.userpool',
  'source.addMissing.userpool',
  'source.sortMembers.userpool',
  '',
  'refactor',
  'quick',
  '.',
);

/** Generates requests of all kinds that the server supports for a document. */
export const question: fc.Arbitrary<Question> = fc.oneof(
  fc.record({
    method: fc.constantFrom(
      'textDocument/codeLens',
      'textDocument/documentLink',
      'textDocument/foldingRange',
      'textDocument/documentSymbol',
    ),
  }),
  fc.record({
    method: fc.constant('textDocument/diagnostic'),
    previous: fc.constantFrom('known', '', 'x:1', undefined),
  }),
  fc.record({ method: fc.constant('textDocument/hover'), at: anyPlace }),
  fc.record({ method: fc.constant('textDocument/completion'), at: anyPlace }),
  fc.record({
    method: fc.constant('textDocument/codeAction'),
    range: places,
    diagnostics: fc.oneof(fc.constant('known' as const), fc.array(inventedDiagnostic, { maxLength: 4 })),
    only: fc.option(fc.array(kinds, { maxLength: 3 }), { nil: undefined }),
    triggerKind: fc.constantFrom(1, 2),
  }),
  fc.record({ method: fc.constant('textDocument/formatting'), options }),
  fc.record({ method: fc.constant('textDocument/rangeFormatting'), options, range: places }),
  fc.record({ method: fc.constant('textDocument/inlayHint'), range: places }),
  fc.record({ method: fc.constant('textDocument/selectionRange'), positions: fc.array(anyPlace, { maxLength: 5 }) }),
);

const whole: Places = [{ share: 0 }, { share: 1 }];

/** Returns one request of each kind that an editor sends, at the given position if the request has one. */
export const everyQuestion = (at: Place): readonly Question[] => [
  { method: 'textDocument/diagnostic', previous: undefined },
  { method: 'textDocument/documentSymbol' },
  { method: 'textDocument/foldingRange' },
  { method: 'textDocument/documentLink' },
  { method: 'textDocument/codeLens' },
  { method: 'textDocument/inlayHint', range: whole },
  { method: 'textDocument/hover', at },
  { method: 'textDocument/completion', at },
  { method: 'textDocument/selectionRange', positions: [at] },
  { method: 'textDocument/codeAction', range: whole, diagnostics: 'known', only: undefined, triggerKind: 1 },
  { method: 'textDocument/formatting', options: { tabSize: 2, insertSpaces: true } },
  { method: 'textDocument/rangeFormatting', options: { tabSize: 2, insertSpaces: true }, range: [at, at] },
];
