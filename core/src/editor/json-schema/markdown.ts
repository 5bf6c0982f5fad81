/** The maximum length of inline code; longer code is truncated. */
const MAX_CODE_LENGTH = 200;

/** Formats text from a file as inline code on one line. Escapes all Markdown. */
export function inlineCode(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const shown = line.length > MAX_CODE_LENGTH ? `${line.slice(0, MAX_CODE_LENGTH)}…` : line;
  const longestRun = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const gap = longestRun > 0 || shown.trim() === '' ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Formats facts, each with a label and text, as a Markdown list. Returns an empty string if there are none. */
export function factList(facts: readonly (readonly [label: string, text: string])[]): string {
  return facts.map(([label, text]) => `- **${label}:** ${text}`).join('\n');
}

/** Formats lines as a Markdown list below a heading. Returns an empty string if there are no lines. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `**${heading}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** Joins paragraphs and skips empty ones. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Converts Markdown to plain text. A link keeps its URL only if it forms a paragraph of its own. */
export function toPlainText(markdown: string): string {
  return markdown
    .replace(/^\[([^[\]\n]*)\]\(([^()\s]*)\)$/gm, '$1: $2')
    .replace(/\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(?<![\w\\`])_([^_\n`]+)_(?!\w)/g, '$1')
    .replace(/`([^`\n]*)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()<>#+\-.!|])/g, '$1');
}
