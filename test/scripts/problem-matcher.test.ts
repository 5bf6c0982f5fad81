import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { context } from 'esbuild';
import type { BuildContext, Plugin } from 'esbuild';
import { afterEach, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/lib/paths.mjs';
import { problemMatcher } from '../../scripts/lib/problem-matcher.mjs';

interface Matcher {
  readonly pattern: Readonly<Record<'file' | 'line' | 'column' | 'severity' | 'message', number>> & { regexp: string };
  readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
}

const { tasks } = JSON.parse(readFileSync(join(projectRoot, '.vscode', 'tasks.json'), 'utf8')) as {
  tasks: { label: string; problemMatcher?: Matcher }[];
};
const matcher = tasks.find(({ label }) => label === 'watch:bundles')!.problemMatcher!;

let contexts: BuildContext[] = [];
afterEach(async () => {
  await Promise.all(contexts.map((one) => one.dispose()));
  contexts = [];
});

/** Builds texts as one watched bundle each and returns what is printed. */
async function printed(...texts: string[]): Promise<string[]> {
  const lines: string[] = [];
  const watching = problemMatcher(texts.length, (line) => lines.push(line));
  const nowhere: Plugin = {
    name: 'nowhere',
    setup: (build) =>
      build.onEnd(() => (build.initialOptions.banner ? { errors: [{ text: 'in no file,\n at all' }] } : undefined)),
  };
  contexts = await Promise.all(
    texts.map((contents) =>
      context({
        stdin: { contents, sourcefile: 'client/src/x.ts', resolveDir: projectRoot, loader: 'ts' },
        ...(contents === 'nowhere' ? { banner: { js: '//' } } : {}),
        bundle: true,
        write: false,
        logLevel: 'silent',
        plugins: [nowhere, watching],
      }),
    ),
  );
  await Promise.allSettled(contexts.map((one) => one.rebuild()));
  return lines;
}

/** What VS Code reads from the lines. */
function problems(lines: readonly string[]) {
  const { regexp, file, line, column, severity, message } = matcher.pattern;
  return lines
    .map((text) => new RegExp(regexp).exec(text))
    .filter((match) => match !== null)
    .map((match) => ({
      at: `${match[file]}:${match[line]}:${match[column]}`,
      severity: match[severity],
      message: match[message],
    }));
}

it('finds an error at its line and column, both from 1', async () => {
  const lines = await printed("const a = 1;\nimport './missing.ts';");
  expect(problems(lines)).toEqual([
    { at: 'client/src/x.ts:2:8', severity: 'error', message: 'Could not resolve "./missing.ts"' },
  ]);
});

it('finds a warning', async () => {
  const [problem] = problems(await printed('const a = 1;\nif (a === -0) console.log(a);'));
  expect(problem).toMatchObject({ at: 'client/src/x.ts:2:11', severity: 'warning' });
});

it('finds an error that is in no file', async () => {
  const lines = await printed('nowhere');
  expect(problems(lines)).toEqual([{ at: 'esbuild.mjs:1:1', severity: 'error', message: 'in no file, at all' }]);
});

it('sees one beginning and one end of several bundles', async () => {
  const lines = await printed('export {};', "import './missing.ts';", 'export {};');
  const { beginsPattern, endsPattern } = matcher.background;
  expect(lines.map((line) => new RegExp(beginsPattern).test(line)).lastIndexOf(true)).toBe(0);
  expect(lines.map((line) => new RegExp(endsPattern).test(line)).indexOf(true)).toBe(lines.length - 1);
  expect(lines).toHaveLength(3);
});
