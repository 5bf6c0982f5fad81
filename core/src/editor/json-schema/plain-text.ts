/**
 * Markdown as text that reads well without being rendered. A link is its text; the address of a link that has a
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
