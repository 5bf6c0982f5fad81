/**
 * Replaces the figures of one part of the bench on a page.
 *
 * @param {string} page Markdown with a marker before and after the figures
 * @param {string} figures Markdown
 * @param {string} [part] the part in the markers
 * @returns {string}
 * @throws {Error} if a marker is missing
 */
export function replaceFigures(page, figures, part = 'servers') {
  const [begin, end] = [`<!-- ${part}: begin -->`, `<!-- ${part}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The page has no markers for the figures: ${begin} … ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${figures}\n\n${page.slice(to)}`;
}
