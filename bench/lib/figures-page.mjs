const [BEGIN, END] = ['<!-- figures: begin -->', '<!-- figures: end -->'];

/**
 * Replaces the figures on a page.
 *
 * @param {string} page Markdown with a marker before and after the figures
 * @param {string} figures Markdown
 * @returns {string}
 * @throws {Error} if a marker is missing
 */
export function replaceFigures(page, figures) {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`The page has no markers for the figures: ${BEGIN} … ${END}`);
  return `${page.slice(0, from + BEGIN.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
