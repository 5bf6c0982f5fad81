/** In characters; hovers shorten longer code. */
const MAX_CODE_LENGTH = 200;

/** Formats a string from a file as inline code: nothing in it is interpreted as Markdown, and it stays on one line. */
export function inlineCode(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const shown = line.length > MAX_CODE_LENGTH ? `${line.slice(0, MAX_CODE_LENGTH)}…` : line;
  const longestRun = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const gap = longestRun > 0 || shown.trim() === '' ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Formats labels with their texts as a Markdown list; empty if there are none. */
export function factList(facts: readonly (readonly [label: string, text: string])[]): string {
  return facts.map(([label, text]) => `- **${label}:** ${text}`).join('\n');
}

/** Formats lines as a Markdown list below a heading; empty if there are none. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `**${heading}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** Joins paragraphs, without the empty ones. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * Converts Markdown to plain text. A link becomes its text; a link that is a paragraph of its own is followed by its
 * URL.
 */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/^\[([^[\]\n]*)\]\(([^()\s]*)\)$/gm, '$1: $2')
    .replace(/\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(?<![\w\\`])_([^_\n`]+)_(?!\w)/g, '$1')
    .replace(/`([^`\n]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|])/g, '$1');
}
