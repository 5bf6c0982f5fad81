import TurndownService from 'turndown';

const turndown = new TurndownService({ codeBlockStyle: 'fenced', bulletListMarker: '-', emDelimiter: '_' });
turndown.addRule('definition term', { filter: 'dt', replacement: (content) => `\n\n**${content.trim()}**\n\n` });

/**
 * Turns one piece of the SDK's documentation into Markdown.
 * @param {string} html as the SDK's doc comments hold it
 * @returns {string} Markdown, blank lines between blocks, no surrounding white space
 */
export function htmlToMarkdown(html) {
  return (
    turndown
      // The SDK escapes braces, which mean something in doc comments.
      .turndown(html.replace(/\\([{}])/g, '$1'))
      .replace(/^([ \t]*-) {3}/gm, '$1 ')
      .replace(/(?<![ \t])[ \t]+$/gm, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
