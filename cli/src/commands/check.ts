import { resolve } from 'node:path';
import { Option } from 'commander';
import { kindOf } from '#core/resources';
import { checkFiles } from '../check/check-files.ts';
import { allDiagnostics, countOf, isAtLeast, severities, STDIN, summarize, type Report } from '../check/report.ts';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { readRules } from '../documentation.ts';
import { describeFileError } from '../files/failure.ts';
import { filePatterns, fileSuffixes, findFiles } from '../files/find-files.ts';
import { readStream } from '../files/read-text.ts';
import { appendText, saveOutput } from '../files/write-text.ts';
import { formatNames, formats, pathFrom, stepSummary, visible, type FormatContext } from '../formats/index.ts';
import { painter } from '../output/colour.ts';

/** `check`: shows the diagnostics of files, without a network. */
export const check: CommandModule = {
  name: 'check',
  summary: 'check files and show their problems',
  description: `Shows the problems of files, as the editor does. It uses neither the network nor credentials. Without paths, it checks all files named ${filePatterns} in the working directory and its folders, except for node_modules and .git.`,
  examples: [
    { purpose: 'Check all files', line: 'userpool check' },
    {
      purpose: 'Check some files, and fail on warnings',
      line: "userpool check 'pools/*.userpool.json' --fail-on warning",
    },
    { purpose: 'Apply the safe fixes', line: 'userpool check --fix' },
    {
      purpose: 'Check text from another program',
      line: 'cat new.json | userpool check - --stdin-filename new.userpool.json',
    },
    { purpose: 'Write a report for code scanning', line: 'userpool check --format sarif --output-file userpool.sarif' },
  ],
  exitCodes: {
    0: 'No problem is as severe as --fail-on, which is error by default.',
    1: 'At least one problem is.',
    2: 'The command line is wrong, a file cannot be read, or no file matches.',
  },
  failureCode: 2,
  declare: (command, run) =>
    command
      .argument('[paths...]', 'files, folders and glob patterns, or - for standard input')
      .addOption(new Option('-f, --format <name>', 'output format').choices(formatNames).default('stylish' as const))
      .option('-o, --output-file <file>', 'write the output to a file instead of stdout')
      .addOption(
        new Option('--fail-on <severity>', 'least severity that fails the check')
          .choices(severities)
          .default('error' as const),
      )
      .option('--fix', 'apply the fixes that do not change the meaning of a file')
      .option('--stdin-filename <name>', 'file name of standard input, which determines the kind of file')
      .option('--no-error-on-unmatched-pattern', 'succeed if no file matches')
      .action((paths, options) => run((context) => runCheck(paths, options, context))),
};

/** The options of `check`. */
interface Options {
  readonly format: (typeof formatNames)[number];
  readonly outputFile?: string | undefined;
  readonly failOn: (typeof severities)[number];
  readonly fix?: true | undefined;
  readonly stdinFilename?: string | undefined;
  readonly errorOnUnmatchedPattern: boolean;
}

async function runCheck(paths: readonly string[], options: Options, context: Context): Promise<number> {
  const { output } = context;
  const report = await createReport(paths, options, context);
  output.progress('');
  for (const { file, message } of report.failures)
    output.failure(`${visible(pathFrom(context.cwd, file))}: ${message}`);
  await writeReport(report, options, context);
  if (report.failures.length > 0) return 2;
  const fails = allDiagnostics(report).some(({ diagnostic }) => isAtLeast(diagnostic.severity, options.failOn));
  return fails ? 1 : 0;
}

async function createReport(paths: readonly string[], options: Options, context: Context): Promise<Report> {
  const { cwd, output, parts, signal } = context;
  const fromStdin = paths.includes('-') ? await readStdin(paths, options, context) : undefined;
  const found = fromStdin ? { files: [...fromStdin.keys()], unmatched: [], failures: [] } : await findFiles(paths, cwd);
  const unmatched = options.errorOnUnmatchedPattern
    ? found.unmatched.map((pattern) => ({
        file: resolve(cwd, pattern),
        message: `No file matches. Files are named ${filePatterns}.`,
      }))
    : [];
  let fixed = 0;
  try {
    const checked = await checkFiles({
      files: found.files,
      ...(fromStdin ? { texts: fromStdin } : {}),
      fix: options.fix ?? false,
      severitiesOf: () => ({}),
      loadYaml: async () => (await parts.yaml()).readYaml,
      signal,
      onFile: (count) => output.progress(`Checking ${count + 1} of ${found.files.length} files`),
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
  { fix, stdinFilename }: Options,
  { cwd, stdin }: Context,
): Promise<ReadonlyMap<string, string>> {
  if (paths.length > 1) throw new CommandError('Standard input (-) cannot be checked together with files.');
  if (fix) throw new CommandError('The option --fix requires files. Standard input (-) is never changed.');
  if (stdinFilename !== undefined && !kindOf(stdinFilename)) {
    throw new CommandError(`The name ${stdinFilename} of --stdin-filename must end in ${fileSuffixes}.`);
  }
  const text = await readStream(stdin);
  return new Map([[stdinFilename === undefined ? STDIN : resolve(cwd, stdinFilename), text]]);
}

async function writeReport(report: Report, { format, outputFile, failOn }: Options, context: Context): Promise<void> {
  const { cwd, env, version, output } = context;
  const rules = format === 'sarif' ? await readRules(context) : undefined;
  const formatContext: FormatContext = {
    paint: outputFile === undefined ? output.paint : painter(false),
    cwd,
    env,
    version,
    failOn,
    explain: (code) => rules?.get(code),
  };
  const text = formats[format](report, formatContext);
  if (outputFile !== undefined) await saveOutput(resolve(cwd, outputFile), text);
  else if (text !== '') output.result(text);
  // Without problems, the default output is empty.
  if (outputFile !== undefined || (text === '' && report.failures.length === 0)) output.note(summarize(report));
  if (env['GITHUB_ACTIONS'] === 'true' && (format === 'stylish' || format === 'github')) {
    const annotations = format === 'stylish' ? formats.github(report, formatContext) : '';
    if (annotations !== '') output.result(annotations);
    await appendStepSummary(stepSummary(report, formatContext), context);
  }
}

async function appendStepSummary(markdown: string, { env, output }: Context): Promise<void> {
  const file = env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    await appendText(file, markdown);
  } catch (error) {
    output.note(`The step summary could not be written. ${describeFileError(error)}`);
  }
}
