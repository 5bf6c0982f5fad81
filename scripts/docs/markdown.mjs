/**
 * Converts plain text to Markdown: escapes markup and formats names as code.
 *
 * @param {string} text
 * @param {ReadonlySet<string>} [names] names to format as code, alone or at the end of a dotted path
 */
export function toMarkdown(text, names = new Set()) {
  return text
    .split(/(\{[^{}]*\}|\[\]|[A-Za-z][\w]*(?:\.[A-Z]\w*)*)/)
    .map((part, i) => (i % 2 === 1 && isName(part, names) ? `\`${part}\`` : escape(part)))
    .join('');
}

/**
 * @param {string} part
 * @param {ReadonlySet<string>} names
 */
function isName(part, names) {
  if (/^[{[]/.test(part)) return true;
  return (
    part.split('.').every((name) => names.has(name)) || (part.includes('.') && names.has(part.split('.').at(-1) ?? ''))
  );
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[\\`*<>|[\]]/g, '\\$&');
}

/**
 * Formats a Markdown table.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
