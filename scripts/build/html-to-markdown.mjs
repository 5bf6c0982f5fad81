import TurndownService from 'turndown';

const turndown = new TurndownService({ codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '_' });
turndown.addRule('definition term', { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n` });

/**
 * Converts HTML from the SDK's documentation to Markdown.
 *
 * @param {string} html from the SDK's doc comments
 * @returns {string} Markdown with one blank line between blocks and no surrounding whitespace
 */
export function htmlToMarkdown(html) {
  return (
    turndown
      // The SDK escapes braces, which have a special meaning in doc comments.
      .turndown(html.replace(/\\([{}])/g, '$1'))
      .replace(/^([ \t]*-) {3}/gm, '$1 ')
      .replace(/(?<![ \t])[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
