import type { JsonValue } from '../json/index.ts';

/** A document's line breaks and indentation, which inserted text follows. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  readonly indent: string;
}

/** Detects a document's layout. The default is two spaces and a line feed. */
export function layoutOf(text: string): Layout {
  const eol = /\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
  const indent = /^([ \t]+)(?=["{[\]}])/m.exec(text)?.[1] ?? '  ';
  return { eol, indent: indent.startsWith('\t') ? '\t' : indent };
}

/** Returns the indentation of the line at an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/**
 * Formats a value as JSON with the given layout.
 * @param base the indentation of the line on which the value starts
 */
export function writeValue(value: JsonValue, layout: Layout, base: string): string {
  return JSON.stringify(value, undefined, layout.indent).replaceAll('\n', layout.eol + base);
}

/** Formats a value as JSON on one line. */
export function writeInline(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map((item: JsonValue) => writeInline(item)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}: ${writeInline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
