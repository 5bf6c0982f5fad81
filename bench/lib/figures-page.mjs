/**
 * Puts the figures of a part into a page, in the place of those that are there.
 *
 * @param {string} page Markdown that has the part's two marks
 * @param {string} part
 * @param {string} figures Markdown
 * @returns {string}
 * @throws {Error} where a mark is missing
 */
export function withFigures(page, part, figures) {
  const [begin, end] = [`<!-- bench ${part}: begin -->`, `<!-- bench ${part}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no place for the figures of ${part}: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
