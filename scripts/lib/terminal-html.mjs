/**
 * A terminal's screen, as `tmux capture-pane -e` prints it, as HTML: spans with inline styles. Of colours it knows those
 * given as red, green and blue, which an editor sends to a terminal that says it takes them.
 *
 * @param {string} screen
 * @param {{ color: string, background: string }} own the terminal's own colours
 * @returns {string}
 */
export function terminalHtml(screen, own) {
  /** @type {Style} */
  let style = {};
  let html = '';
  for (const [, sequence, text = ''] of screen.matchAll(pieces)) {
    if (sequence !== undefined) style = styleAfter(style, sequence);
    if (text !== '') html += `<span style="${cssOf(style, own)}">${escaped(text)}</span>`;
  }
  return html;
}

/** @typedef {{ color?: string | undefined, background?: string | undefined, line?: string, lineColor?: string | undefined, bold?: boolean, italic?: boolean, reverse?: boolean }} Style */

/** A sequence that changes the style, if any, and the text up to the next. */
const pieces = new RegExp(String.raw`(?:\u001b\[([\d;:]*)m)?([^\u001b]*)`, 'g');

const lines = ['none', 'solid', 'double', 'wavy', 'dotted', 'dashed'];

/** @type {readonly [RegExp, (style: Style, match: string[]) => Style][]} what each code does, by its text */
const codes = [
  [/^0?(;|$)/, () => ({})],
  [/^38[;:]2[;:]+(\d+)[;:](\d+)[;:](\d+)/, (style, match) => ({ ...style, color: rgb(match) })],
  [/^48[;:]2[;:]+(\d+)[;:](\d+)[;:](\d+)/, (style, match) => ({ ...style, background: rgb(match) })],
  [/^58[;:]2[;:]+(\d+)[;:](\d+)[;:](\d+)/, (style, match) => ({ ...style, lineColor: rgb(match) })],
  [/^39/, (style) => ({ ...style, color: undefined })],
  [/^49/, (style) => ({ ...style, background: undefined })],
  [/^59/, (style) => ({ ...style, lineColor: undefined })],
  [/^4(?::(\d))?(?!\d)/, (style, [, kind = '1']) => ({ ...style, line: lines[Number(kind)] ?? 'solid' })],
  [/^24/, (style) => ({ ...style, line: 'none' })],
  [/^1(?!\d)/, (style) => ({ ...style, bold: true })],
  [/^3(?!\d)/, (style) => ({ ...style, italic: true })],
  [/^7(?!\d)/, (style) => ({ ...style, reverse: true })],
  [/^22/, (style) => ({ ...style, bold: false })],
  [/^23/, (style) => ({ ...style, italic: false })],
  [/^27/, (style) => ({ ...style, reverse: false })],
  // What is not shown here, such as blinking.
  [/^[^;]+/, (style) => style],
];

/**
 * @param {Style} style
 * @param {string} sequence what stands between ESC [ and m
 */
function styleAfter(style, sequence) {
  let rest = sequence;
  do {
    for (const [pattern, change] of codes) {
      const match = pattern.exec(rest);
      if (!match) continue;
      style = change(style, match);
      rest = rest.slice(match[0].length).replace(/^;/, '');
      break;
    }
  } while (rest !== '');
  return style;
}

/** @param {string[]} match */
const rgb = ([, red, green, blue]) => `rgb(${red}, ${green}, ${blue})`;

/**
 * @param {Style} style
 * @param {{ color: string, background: string }} own
 */
function cssOf({ color, background, line = 'none', lineColor, bold, italic, reverse }, own) {
  const colours = [color ?? own.color, background ?? own.background];
  const [front, back] = reverse ? colours.reverse() : colours;
  return [
    `color: ${front}; background: ${back}`,
    line === 'none' ? '' : `text-decoration: underline ${line} ${lineColor ?? front}`,
    bold ? 'font-weight: bold' : '',
    italic ? 'font-style: italic' : '',
  ]
    .filter((rule) => rule !== '')
    .join('; ');
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
