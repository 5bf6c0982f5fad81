import { beforeAll, describe, expect, it } from 'vitest';
import type { IRawTheme } from 'vscode-textmate';
import { extensionFile, hasExtensions, readJson } from './files.ts';
import { coloursOf, loadGrammar, poolGrammar, type LoadedGrammar } from './tokenize.ts';

/** VS Code's built-in themes, by file name. The last two have few colors, so parts of a string look the same there. */
const themes = [
  '2026-dark',
  '2026-light',
  'dark_modern',
  'light_modern',
  'dark_plus',
  'light_plus',
  'hc_black',
  'hc_light',
  'dark_vs',
  'light_vs',
];
const bare = ['dark_vs', 'light_vs'];

/**
 * The editor colors of a theme that sets none. Of the built-in themes, only the light high contrast theme needs them.
 */
const fallback = { background: '#FFFFFF', foreground: '#292929' };

interface ThemeFile {
  readonly include?: string;
  readonly colors?: Readonly<Record<string, string>>;
  readonly tokenColors?: IRawTheme['settings'];
}

function readTheme(name: string): Required<Omit<ThemeFile, 'include'>> {
  const {
    include,
    colors = {},
    tokenColors = [],
  } = readJson(extensionFile(`theme-defaults/themes/${name}`)) as ThemeFile;
  const base = include === undefined ? undefined : readTheme(include);
  return { colors: { ...base?.colors, ...colors }, tokenColors: [...(base?.tokenColors ?? []), ...tokenColors] };
}

/** Returns the red, green and blue components of `#RRGGBB`, each from 0 to 1. */
function channels(colour: string): [number, number, number] {
  const at = (i: number): number => parseInt(colour.slice(i, i + 2), 16) / 255;
  return [at(1), at(3), at(5)];
}

/** Returns the contrast ratio of two colors according to WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = channels(colour).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Returns whether a color could be mistaken for an error, because its hue is within 20 degrees of red. */
function isRed(colour: string): boolean {
  const [red, green, blue] = channels(colour);
  const range = red - Math.min(green, blue);
  return red > Math.max(green, blue) && range > 0.2 && Math.abs(green - blue) / range < 20 / 60;
}

describe.skipIf(!hasExtensions).each(themes)('in the theme %s', (name) => {
  let grammar: LoadedGrammar;
  let background: string;
  beforeAll(async () => {
    const { colors, tokenColors } = readTheme(`${name}.json`);
    background = colors['editor.background'] ?? fallback.background;
    const foreground = colors['editor.foreground'] ?? fallback.foreground;
    const settings = [{ settings: { foreground, background } }, ...tokenColors];
    grammar = await loadGrammar(poolGrammar, { name, settings });
  });

  /** Returns the color of one part of a line. */
  const colourOf = (piece: string, line: string): string => {
    const found = coloursOf(grammar, line).find(({ text }) => text.includes(piece));
    if (!found) throw new Error(`${piece} is split in ${line}`);
    return found.colour;
  };

  const string = (): string => colourOf('text', '"text"');
  const mistakes = (): string[] => [colourOf('mistake', '{ mistake }'), colourOf(String.raw`\x`, String.raw`"\x"`)];

  it.each(['{####}', '{username}', '{##', 'this link', '##}'])(
    'the placeholder %s is clearly visible and not red',
    (piece) => {
      const colour = colourOf(piece, '"Hi {username}, {####} or {##this link##}"');
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
      expect(colour).not.toBe(string());
      expect(mistakes()).not.toContain(colour);
      expect(isRed(colour)).toBe(false);
    },
  );

  it.each(['aws', 'lambda', 'eu-west-1', '123456789012', 'function:sign-up'])(
    'the part %s of an ARN is readable',
    (piece) => {
      const colour = colourOf(piece, '"arn:aws:lambda:eu-west-1:123456789012:function:sign-up"');
      expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
      expect(mistakes()).not.toContain(colour);
    },
  );

  it.each(['eu-west-1', 'AbCdEf123'])('the part %s of a pool ID is readable', (piece) => {
    const colour = colourOf(piece, '"eu-west-1_AbCdEf123"');
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
    expect(mistakes()).not.toContain(colour);
  });

  if (bare.includes(name)) return;
  it('the service, Region, account and resource of an ARN have different colors', () => {
    const line = '"arn:aws:lambda:eu-west-1:123456789012:function:sign-up"';
    const colours = ['lambda', 'eu-west-1', '123456789012', 'function'].map((piece) => colourOf(piece, line));
    expect(new Set(colours).size).toBe(4);
  });
});
