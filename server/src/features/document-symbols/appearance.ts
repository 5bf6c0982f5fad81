import { SymbolKind } from '../../lsp.ts';
import { parseArn } from '#core/aws/arns';
import type { JsonDocument } from '#core/document';
import type { Shape } from '#core/resources';

type Node = NonNullable<JsonDocument['tree']>;

/** In characters. Longer text would hide the detail next to it. */
const MAX_TEXT_LENGTH = 60;
/** The property that names an object in a list. */
const NAMING = 'Name';

/** Returns the name of a property in the outline. */
export function nameOfMember(key: Node): string {
  return onOneLine(String(key.value));
}

/** Returns the name of a list item in the outline: its scalar value, its `Name`, or else its index. */
export function nameOfItem(item: Node, index: number): string {
  const naming = namingNode(item);
  return naming ? scalarText(naming) : `[${index}]`;
}

/** Returns the node that names an item of a list, if any. */
export function namingNode(item: Node): Node | undefined {
  if (isScalar(item)) return item;
  const named = item.children?.find(({ type, children }) => type === 'property' && children?.[0]?.value === NAMING);
  const value = item.type === 'object' ? named?.children?.[1] : undefined;
  return value && isScalar(value) ? value : undefined;
}

/** Abbreviates a value. Returns undefined for an object or list whose children describe it in the outline. */
export function detailOf(value: Node | undefined): string | undefined {
  if (!value) return undefined;
  if (isScalar(value)) return scalarText(value);
  const children = value.children ?? [];
  if (children.length === 0) return value.type === 'object' ? '{}' : '[]';
  return value.type === 'array' && children.every(isScalar)
    ? shortened(visibleOnly(children).map(scalarText))
    : undefined;
}

/** Abbreviates an object in a list, omitting the property that names it. Returns undefined if nothing is left. */
export function detailOfItem(item: Node): string | undefined {
  if (isScalar(item)) return undefined;
  if (item.type === 'array') return detailOf(item);
  const naming = namingNode(item);
  const others = visibleOnly(item.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key && value && value !== naming && isScalar(value) ? [`${nameOfMember(key)}: ${scalarText(value)}`] : [],
  );
  return others.length === 0 ? undefined : shortened(others);
}

const scalarKinds: Readonly<Record<string, SymbolKind>> = {
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
  object: SymbolKind.Object,
  array: SymbolKind.Array,
};
const arnServices: Readonly<Record<string, SymbolKind>> = {
  lambda: SymbolKind.Function,
  kms: SymbolKind.Key,
};

/** Returns the symbol kind of a value. @param shape the shape that the request has at this path, if any */
export function symbolKindOf(value: Node | undefined, shape: Shape | undefined): SymbolKind {
  if (!value) return SymbolKind.Property;
  if (value.type !== 'string') return scalarKinds[value.type] ?? SymbolKind.Variable;
  if (shape?.kind === 'enum') return SymbolKind.EnumMember;
  const service = parseArn(value.value as string)?.service ?? '';
  return (Object.hasOwn(arnServices, service) ? arnServices[service] : undefined) ?? SymbolKind.String;
}

const isScalar = ({ type }: Node): boolean => type !== 'object' && type !== 'array' && type !== 'property';

/** Drops the nodes that would not be visible anyway, given that each node takes up at least one character. */
const visibleOnly = (nodes: readonly Node[]): readonly Node[] => nodes.slice(0, MAX_TEXT_LENGTH);

/** Returns a scalar as text. For an ARN, returns only the resource, because most ARNs start the same way. */
function scalarText({ type, value }: Node): string {
  if (type !== 'string') return String(value);
  return onOneLine(parseArn(value as string)?.resource ?? (value as string));
}

const shortened = (texts: readonly string[]): string => onOneLine(texts.join(', '));

/** Puts a string on one line. The result is never empty, because a client may reject a symbol without a name. */
function onOneLine(text: string): string {
  const part = text.slice(0, MAX_TEXT_LENGTH + 1);
  const line = part.replace(/[\r\n]+/g, '↵').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  if (line.trim() === '') return JSON.stringify(line);
  return part.length > MAX_TEXT_LENGTH ? `${line.slice(0, MAX_TEXT_LENGTH)}…` : line;
}
