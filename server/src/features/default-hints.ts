import * as l10n from '@vscode/l10n';
import { MarkupKind, type InlayHint, type InlayHintParams } from '../lsp.ts';
import type { PoolDocument } from '#core/document';
import { fieldAt } from '#core/resources/pool/fields';
import type { JsonValue, Path } from '#core/json';
import { inlineCode } from '#core/editor/json-schema';
import { childShape, requestShape, type Shape, type StructureShape } from '#core/resources/pool/shape';
import type { OpenDocument } from '../documents/open-document.ts';

type Node = NonNullable<PoolDocument['tree']>;

/** Far more than a pool has objects. */
const MOST_HINTS = 100;
/** Characters; more would run out of the view. */
const LONGEST_LIST = 44;
/** Characters; a longer default stands in the tooltip alone. */
const LONGEST_DEFAULT = 24;

/**
 * Behind the opening brace of an object, or at the end of one on a single line: the members that it leaves out and that
 * a new pool has, with what a new pool has there. The file itself is told by a finding.
 */
export function defaultHintsProvider() {
  return (document: OpenDocument, { range }: InlayHintParams): InlayHint[] => {
    const [from, to] = [document.text.offsetAt(range.start), document.text.offsetAt(range.end)];
    const hints: InlayHint[] = [];
    for (const { node, leftOut } of objectsIn(document.pool.tree, requestShape, [], { from, to })) {
      const offset = placeOf(node, document.pool.text);
      if (offset < from || to < offset) continue;
      hints.push(hintOf(leftOut, document.text.positionAt(offset)));
      if (hints.length === MOST_HINTS) break;
    }
    return hints;
  };
}

/** A member that an object leaves out. */
interface LeftOut {
  readonly name: string;
  readonly path: Path;
  readonly default: JsonValue;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The objects of the request in a part of the text that leave out something which a new pool has. */
function* objectsIn(
  node: Node | undefined,
  shape: Shape | undefined,
  path: Path,
  part: Span,
): Generator<{ readonly node: Node; readonly leftOut: readonly LeftOut[] }> {
  if (!node || !shape || node.offset > part.to || node.offset + node.length < part.from) return;
  // A new pool does not have such an object at all.
  if (fieldAt(path).absentByDefault) return;
  if (shape.kind === 'structure' && node.type === 'object' && path.length > 0) {
    const leftOut = leftOutOf(node, shape, path);
    if (leftOut.length > 0) yield { node, leftOut };
  }
  for (const [index, child] of (node.children ?? []).entries()) {
    const [segment, below] = node.type === 'object' ? memberOf(child) : [index, child];
    yield* objectsIn(below, childShape(shape, segment), [...path, segment], part);
  }
}

function memberOf({ children: [key, value] = [] }: Node): [name: string, value: Node | undefined] {
  return [String(key?.value), value];
}

function leftOutOf(node: Node, { members }: StructureShape, path: Path): readonly LeftOut[] {
  const there = new Set((node.children ?? []).map((property) => memberOf(property)[0]));
  return Object.keys(members).flatMap((name) => {
    const here = [...path, name];
    const { default: usual, deprecated, leftOut, omission } = fieldAt(here);
    if (there.has(name) || usual === undefined || deprecated !== undefined || leftOut === 'remove') return [];
    // What the service makes of such an omission is not always what a new pool has.
    return omission?.effect === 'reset' ? [] : [{ name, path: here, default: usual }];
  });
}

/** In an object over several lines the first one is free behind its brace; in one on a line the end reads better. */
function placeOf(node: Node, text: string): number {
  const last = node.children?.at(-1);
  const isTall = text.slice(node.offset, node.offset + node.length).includes('\n');
  return last && !isTall ? last.offset + last.length : node.offset + 1;
}

function hintOf(leftOut: readonly LeftOut[], position: InlayHint['position']): InlayHint {
  return {
    position,
    label: sayLeftOut(leftOut),
    paddingLeft: true,
    tooltip: { kind: MarkupKind.Markdown, value: explain(leftOut) },
  };
}

function sayLeftOut(leftOut: readonly LeftOut[]): string {
  const all = leftOut.map(({ name, default: usual }) => {
    const value = JSON.stringify(usual);
    return value.length > LONGEST_DEFAULT ? name : `${name} ${value}`;
  });
  const named = all.filter((_, i) => i === 0 || all.slice(0, i + 1).join(', ').length <= LONGEST_LIST);
  const more = all.length - named.length;
  const list = named.join(', ');
  return more > 0
    ? l10n.t('left out; a new pool has {0} and {1} more', list, more)
    : l10n.t('left out; a new pool has {0}', list);
}

/** What leaving members out does, as Markdown. */
function explain(leftOut: readonly LeftOut[]): string {
  const lines = leftOut.map(({ name, path, default: usual }) => {
    const { omission } = fieldAt(path);
    return [
      l10n.t('**{0}**: a new pool has {1}.', name, inlineCode(JSON.stringify(usual))),
      ...(omission ? [l10n.t('Left out of a request: {0}', l10n.t(omission.text))] : []),
    ].join(' ');
  });
  const push = l10n.t('Left out of the file: a push asks, and sends the value of the pool unless you reset it.');
  return `${lines.map((line) => `- ${line}`).join('\n')}\n\n${push}`;
}
