/** A longer one says no more in a hover. */
const LONGEST = 200;

/** A text from a file as code in Markdown: nothing in it is read as Markdown, and it stays on its line. */
export function inlineCode(text: string): string {
  const line = text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  const longestRun = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const gap = longestRun > 0 || shown.trim() === '' ? ' ' : '';
  return `${fence}${gap}${shown}${gap}${fence}`;
}

/** Labels with their texts, as a Markdown list; nothing for none. */
export function factList(facts: readonly (readonly [label: string, text: string])[]): string {
  return facts.map(([label, text]) => `- **${label}:** ${text}`).join('\n');
}

/** A heading with the lines below it, as a Markdown list; nothing for none. */
export function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `**${heading}**\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

/** Paragraphs, without the empty ones. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/**
 * Returns Markdown as text that reads well without being rendered. A link is its text; the address of a link that has a
 * paragraph to itself stands behind it.
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
