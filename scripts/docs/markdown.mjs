/**
 * Words as Markdown: nothing in them is markup, and what is the name of something is set as code.
 *
 * @param {string} words
 * @param {ReadonlySet<string>} [names] what is set as code where it stands as a word of its own; dotted members are, too
 */
export function toMarkdown(words, names = new Set()) {
  return words
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

/** @param {string} words */
function escape(words) {
  return words.replace(/[\\`*<>|[\]]/g, '\\$&');
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
