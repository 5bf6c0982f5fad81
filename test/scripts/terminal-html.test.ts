import { expect, it } from 'vitest';
import { terminalHtml } from '../../scripts/lib/terminal-html.mjs';

const html = (screen: string): string => terminalHtml(screen, { color: 'white', background: 'black' });
const ESC = '\u001b[';

it.each([
  ['plain', '<span style="color: white; background: black">plain</span>'],
  ['a < b', '<span style="color: white; background: black">a &lt; b</span>'],
  [`${ESC}38;2;1;2;3;1mx`, '<span style="color: rgb(1, 2, 3); background: black; font-weight: bold">x</span>'],
  [`${ESC}48:2::1:2:3mx`, '<span style="color: white; background: rgb(1, 2, 3)">x</span>'],
  [`${ESC}7mx`, '<span style="color: black; background: white">x</span>'],
  [
    `${ESC}4:3;58;2;1;2;3mx`,
    '<span style="color: white; background: black; text-decoration: underline wavy rgb(1, 2, 3)">x</span>',
  ],
  [`${ESC}4mx`, '<span style="color: white; background: black; text-decoration: underline solid white">x</span>'],
  [`${ESC}5;3mx`, '<span style="color: white; background: black; font-style: italic">x</span>'],
])('draws %j', (screen, expected) => {
  expect(html(screen)).toBe(expected);
});

it.each(['0', '', '39', '22;23;24;27;39;49;59'])('ends a style with %j', (code) => {
  const styled = `${ESC}38;2;1;2;3mx`;
  expect(html(`${styled}${ESC}${code}my`)).toBe(html(styled) + html('y'));
});
