import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, type IRawGrammar, type IRawTheme } from 'vscode-textmate';
import { readJson, syntaxFile } from './files.ts';

const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
const loaded = loadWASM(readFileSync(wasm).buffer);

/** A token with its scopes, outermost first. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** A grammar loaded the way VS Code loads it, optionally with the colors of a theme. */
export interface LoadedGrammar {
  readonly grammar: IGrammar;
  readonly registry: Registry;
}

/** Loads a `.tmLanguage.json` file the way VS Code does. */
export async function loadGrammar(file: URL, theme?: IRawTheme): Promise<LoadedGrammar> {
  await loaded;
  const raw = readJson(file) as IRawGrammar;
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scope) => Promise.resolve(scope === raw.scopeName ? raw : undefined),
    ...(theme && { theme }),
  });
  const grammar = await registry.loadGrammar(raw.scopeName);
  if (!grammar) throw new Error(`${file.href} is no grammar.`);
  return { grammar, registry };
}

/** The grammar of pool files. */
export const poolGrammar = syntaxFile('userpool.tmLanguage.json');

/** Tokenizes text line by line. */
export function tokensOf({ grammar }: LoadedGrammar, text: string): Token[] {
  let state = INITIAL;
  return text.split('\n').flatMap((line) => {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, state);
    if (stoppedEarly) throw new Error('The grammar took too long.');
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));
  });
}

/** Returns the color that the theme gives to each token. */
export function coloursOf({ grammar, registry }: LoadedGrammar, line: string): { text: string; colour: string }[] {
  const { tokens } = grammar.tokenizeLine2(line, INITIAL);
  const colours = registry.getColorMap();
  const starts = [...tokens].filter((_, i) => i % 2 === 0);
  return starts.map((start, i) => ({
    text: line.slice(start, starts[i + 1]),
    colour: colours[foreground(tokens[2 * i + 1]!)]!,
  }));
}

/** Extracts the index of the foreground color from a token's metadata. vscode-textmate defines the format. */
function foreground(metadata: number): number {
  return (metadata >>> 15) & 0b1_1111_1111;
}
