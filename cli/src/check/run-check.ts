import { resolve } from 'node:path';
import type { Severity } from '#core/diagnostics/types';
import { kindOf } from '#core/resources';
import { CommandError, type Context } from '../command.ts';
import { ConfigFiles } from '../config/config-files.ts';
import { readRules } from '../documentation.ts';
import { fileSuffixes, findFiles } from '../files/find-files.ts';
import { readStream } from '../files/read-text.ts';
import { saveOutput } from '../files/write-text.ts';
import { formats, pathFrom, stepSummary, type FormatContext, type FormatName } from '../formats/index.ts';
import { painter } from '../output/colour.ts';
import { appendStepSummary } from '../output/step-summary.ts';
import { checkFiles } from './check-files.ts';
import { allDiagnostics, countOf, isAtLeast, STDIN, summarize, type Report } from './report.ts';

/** The options of `check`. */
export interface CheckOptions {
  readonly format: FormatName;
  readonly outputFile?: string | undefined;
  readonly failOn: Severity;
  readonly fix?: true | undefined;
  readonly stdinFilename?: string | undefined;
  readonly errorOnUnmatchedPattern: boolean;
}

/** Runs `check`. @returns the exit code */
export async function runCheck(paths: readonly string[], options: CheckOptions, context: Context): Promise<number> {
  const { output } = context;
  const report = await createReport(paths, options, context);
  output.progress('');
  for (const { file, message } of report.failures) output.failure(`${pathFrom(context.cwd, file)}: ${message}`);
  writeReport(report, options, context);
  if (report.failures.length > 0) return 2;
  const fails = allDiagnostics(report).some(({ diagnostic }) => isAtLeast(diagnostic.severity, options.failOn));
  return fails ? 1 : 0;
}

async function createReport(paths: readonly string[], options: CheckOptions, context: Context): Promise<Report> {
  const { cwd, output, parts, signal } = context;
  const fromStdin = paths.includes('-') ? await readStdin(paths, options, context) : undefined;
  const found = fromStdin ? { files: [...fromStdin.keys()], unmatched: [], failures: [] } : await findFiles(paths, cwd);
  const unmatched = options.errorOnUnmatchedPattern
    ? found.unmatched.map(({ pattern, message }) => ({ file: resolve(cwd, pattern), message }))
    : [];
  const given = new Set(fromStdin ? found.files : paths.map((path) => resolve(cwd, path)));
  let fixed = 0;
  try {
    const checked = await checkFiles({
      files: found.files,
      ...(fromStdin ? { texts: fromStdin } : {}),
      fix: options.fix ?? false,
      configs: new ConfigFiles(cwd),
      loadYaml: async () => (await parts.yaml()).readYaml,
      signal,
      onFile: (count) => output.progress(`Checking ${count + 1} of ${found.files.length} files`),
      onIgnored: (path, pattern, config) => {
        if (!given.has(path)) return;
        const [name, configName] = [path, config].map((file) => pathFrom(cwd, file));
        output.note(`${name} is ignored because of the pattern "${pattern}" in ${configName}.`);
      },
      onFixed: () => (fixed += 1),
    });
    if (fixed > 0) output.note(`Fixed ${countOf(fixed, 'file')}.`);
    return { files: checked.files, failures: [...found.failures, ...unmatched, ...checked.failures] };
  } catch (error) {
    if (fixed > 0)
      output.note(`Interrupted after ${countOf(fixed, 'file')} had been fixed. The other files are unchanged.`);
    throw error;
  }
}

/** Reads standard input. @returns its text by path */
async function readStdin(
  paths: readonly string[],
  { fix, stdinFilename }: CheckOptions,
  { cwd, stdin }: Context,
): Promise<ReadonlyMap<string, string>> {
  if (paths.length > 1) throw new CommandError('Standard input (-) cannot be checked together with files.');
  if (fix) throw new CommandError('The option --fix cannot be used with standard input (-).');
  if (stdinFilename !== undefined && !kindOf(stdinFilename)) {
    throw new CommandError(`The file name in --stdin-filename must end in ${fileSuffixes}, not ${stdinFilename}.`);
  }
  const text = await readStream(stdin);
  return new Map([[stdinFilename === undefined ? STDIN : resolve(cwd, stdinFilename), text]]);
}

function writeReport(report: Report, { format, outputFile, failOn }: CheckOptions, context: Context): void {
  const { cwd, env, version, output } = context;
  const rules = format === 'sarif' ? readRules(context) : undefined;
  const formatContext: FormatContext = {
    paint: outputFile === undefined ? output.paint : painter(false),
    cwd,
    env,
    version,
    failOn,
    explain: (code) => rules?.get(code),
  };
  const text = formats[format](report, formatContext);
  if (outputFile !== undefined) saveOutput(resolve(cwd, outputFile), text);
  else if (text !== '') output.result(text);
  // The default format prints nothing if there are no problems.
  if (outputFile !== undefined || (text === '' && report.failures.length === 0)) output.note(summarize(report));
  if (env['GITHUB_ACTIONS'] === 'true' && (format === 'stylish' || format === 'github')) {
    const annotations = format === 'stylish' ? formats.github(report, formatContext) : '';
    if (annotations !== '') output.result(annotations);
    appendStepSummary(stepSummary(report, formatContext), context);
  }
}
