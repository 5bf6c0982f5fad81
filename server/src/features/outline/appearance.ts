import { SymbolKind } from '../../lsp.ts';
import { parseArn } from '#core/aws/arns';
import type { PoolDocument } from '#core/document';
import type { Shape } from '#core/resources/pool/shape';

type Node = NonNullable<PoolDocument['tree']>;

/** A longer text would push what stands beside it out of the view. */
const LONGEST = 60;
/** What JSON objects in a list are told apart by. */
const NAMING = 'Name';

/** The name of a member in an outline. */
export function nameOfMember(key: Node): string {
  return shown(String(key.value));
}

/** The name of a list's item in an outline: what it says where it is a scalar, or what names it, or else its place. */
export function nameOfItem(item: Node, index: number): string {
  const naming = namingNode(item);
  return naming ? scalarText(naming) : `[${index}]`;
}

/** The node that an item of a list is named by; undefined where it has none. */
export function namingNode(item: Node): Node | undefined {
  if (isScalar(item)) return item;
  const named = item.children?.find(({ type, children }) => type === 'property' && children?.[0]?.value === NAMING);
  const value = item.type === 'object' ? named?.children?.[1] : undefined;
  return value && isScalar(value) ? value : undefined;
}

/** What a value says, in short; undefined for an object or list that is told by what is in it. */
export function detailOf(value: Node | undefined): string | undefined {
  if (!value) return undefined;
  if (isScalar(value)) return scalarText(value);
  const children = value.children ?? [];
  if (children.length === 0) return value.type === 'object' ? '{}' : '[]';
  return value.type === 'array' && children.every(isScalar) ? shortened(few(children).map(scalarText)) : undefined;
}

/** What an object in a list says besides what names it, in short; undefined where that is nothing. */
export function detailOfItem(item: Node): string | undefined {
  if (isScalar(item)) return undefined;
  if (item.type === 'array') return detailOf(item);
  const naming = namingNode(item);
  const others = few(item.children ?? []).flatMap(({ children: [key, value] = [] }) =>
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

/** The kind of symbol that a value is shown as. @param shape the request's there, where it has one */
export function kindOf(value: Node | undefined, shape: Shape | undefined): SymbolKind {
  if (!value) return SymbolKind.Property;
  if (value.type !== 'string') return scalarKinds[value.type] ?? SymbolKind.Variable;
  if (shape?.kind === 'enum') return SymbolKind.EnumMember;
  const service = parseArn(value.value as string)?.service ?? '';
  return (Object.hasOwn(arnServices, service) ? arnServices[service] : undefined) ?? SymbolKind.String;
}

const isScalar = ({ type }: Node): boolean => type !== 'object' && type !== 'array' && type !== 'property';

/** As many as can be shown. */
const few = (nodes: readonly Node[]): readonly Node[] => nodes.slice(0, LONGEST);

/** Of an ARN the resource: what stands before it is the same in most of them. */
function scalarText({ type, value }: Node): string {
  if (type !== 'string') return String(value);
  return shown(parseArn(value as string)?.resource ?? (value as string));
}

const shortened = (texts: readonly string[]): string => shown(texts.join(', '));

/** A text on one line, never empty: a client may refuse a symbol without a name. */
function shown(text: string): string {
  const part = text.slice(0, LONGEST + 1);
  const line = part.replace(/[\r\n]+/g, '↵').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  if (line.trim() === '') return JSON.stringify(line);
  return part.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
