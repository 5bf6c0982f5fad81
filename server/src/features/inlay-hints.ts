import * as l10n from '@vscode/l10n';
import { MarkupKind, type InlayHint, type InlayHintParams } from '../lsp.ts';
import type { JsonDocument } from '#core/document';
import { childShape, fieldAt, type Omission, type RequestSpec, type Shape, type StructureShape } from '#core/resources';
import type { JsonValue, Path } from '#core/json';
import { inlineCode } from '#core/editor/json-schema';
import type { OpenDocument } from '../documents/open-document.ts';

type Node = NonNullable<JsonDocument['tree']>;

/** Far more than the number of objects in any pool. */
const MAX_HINTS = 100;
/** In characters. A longer list would not fit in the view. */
const MAX_LIST_LENGTH = 44;
/** In characters. Longer defaults are shown only in the tooltip. */
const MAX_DEFAULT_LENGTH = 24;

/**
 * Shows the settings that an object omits, with their defaults in a new pool. The hint follows the opening brace or, in
 * an object on a single line, the last property. Skips the top level of the file, which a diagnostic covers.
 */
export function inlayHintsProvider() {
  return (document: OpenDocument, { range }: InlayHintParams): InlayHint[] => {
    const [from, to] = [document.text.offsetAt(range.start), document.text.offsetAt(range.end)];
    const hints: InlayHint[] = [];
    const { wholeTree, text, request } = document.pool;
    for (const { node, leftOut } of objectsIn(request, wholeTree, request.shape, [], { from, to })) {
      const offset = hintOffset(node, text);
      if (offset < from || to < offset) continue;
      hints.push(toHint(request, leftOut, document.text.positionAt(offset)));
      if (hints.length === MAX_HINTS) break;
    }
    return hints;
  };
}

/** A setting that an object omits. */
interface Omitted {
  readonly name: string;
  readonly omission: Omission | undefined;
  readonly default: JsonValue;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Finds, in part of the text, the objects that omit a setting with a default. */
function* objectsIn(
  request: RequestSpec,
  node: Node | undefined,
  shape: Shape | undefined,
  path: Path,
  part: Span,
): Generator<{ readonly node: Node; readonly leftOut: readonly Omitted[] }> {
  if (!node || !shape || node.offset > part.to || node.offset + node.length < part.from) return;
  // A new pool does not have this object at all.
  if (fieldAt(request, path).absentByDefault) return;
  if (shape.kind === 'structure' && node.type === 'object' && path.length > 0) {
    const leftOut = omittedFrom(request, node, shape, path);
    if (leftOut.length > 0) yield { node, leftOut };
  }
  for (const [index, child] of (node.children ?? []).entries()) {
    const [segment, below] = node.type === 'object' ? memberOf(child) : [index, child];
    yield* objectsIn(request, below, childShape(shape, segment), [...path, segment], part);
  }
}

function memberOf({ children: [key, value] = [] }: Node): [name: string, value: Node | undefined] {
  return [String(key?.value), value];
}

function omittedFrom(request: RequestSpec, node: Node, { members }: StructureShape, path: Path): readonly Omitted[] {
  const there = new Set((node.children ?? []).map((property) => memberOf(property)[0]));
  return Object.keys(members).flatMap((name) => {
    const here = [...path, name];
    const { default: usual, deprecated, leftOut, omission } = fieldAt(request, here);
    if (there.has(name) || usual === undefined || deprecated !== undefined || leftOut === 'remove') return [];
    // If the service resets an omitted setting, it does not always use the default of a new pool.
    return omission?.effect === 'reset' ? [] : [{ name, omission, default: usual }];
  });
}

/**
 * Returns the offset of the hint. A multi-line object has room after its opening brace; on a single line, the end reads
 * better.
 */
function hintOffset(node: Node, text: string): number {
  const last = node.children?.at(-1);
  const isTall = text.slice(node.offset, node.offset + node.length).includes('\n');
  return last && !isTall ? last.offset + last.length : node.offset + 1;
}

function toHint(request: RequestSpec, leftOut: readonly Omitted[], position: InlayHint['position']): InlayHint {
  return {
    position,
    label: labelFor(leftOut),
    paddingLeft: true,
    tooltip: { kind: MarkupKind.Markdown, value: tooltipFor(request, leftOut) },
  };
}

function labelFor(leftOut: readonly Omitted[]): string {
  const all = leftOut.map(({ name, default: usual }) => {
    const value = JSON.stringify(usual);
    return value.length > MAX_DEFAULT_LENGTH ? name : `${name} ${value}`;
  });
  const named = all.filter((_, i) => i === 0 || all.slice(0, i + 1).join(', ').length <= MAX_LIST_LENGTH);
  const more = all.length - named.length;
  const list = named.join(', ');
  return more > 0 ? l10n.t('omitted; default: {0} and {1} more', list, more) : l10n.t('omitted; default: {0}', list);
}

/** Explains, as Markdown, the effect of omitting the settings. In a new pool, an omitted setting gets its default. */
function tooltipFor({ mode }: RequestSpec, leftOut: readonly Omitted[]): string {
  const lines = leftOut.map(({ name, omission, default: usual }) =>
    [
      l10n.t('**{0}**: default {1}.', name, inlineCode(JSON.stringify(usual))),
      ...(omission && mode === 'update' ? [l10n.t('If omitted from a request: {0}', l10n.t(omission.text))] : []),
    ].join(' '),
  );
  const list = lines.map((line) => `- ${line}`).join('\n');
  if (mode === 'create') return list;
  return `${list}\n\n${l10n.t("If omitted from this file: when you push, you're asked whether to keep the live value or reset it.")}`;
}
