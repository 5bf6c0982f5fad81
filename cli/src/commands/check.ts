import { Option } from 'commander';
import { severities } from '../check/report.ts';
import { runCheck } from '../check/run-check.ts';
import type { CommandModule } from '../command.ts';
import { filePatterns } from '../files/find-files.ts';
import { formatNames } from '../formats/index.ts';

/** `check`: shows the diagnostics of files, without using the network. */
export const check: CommandModule = {
  name: 'check',
  summary: 'check files and show problems',
  description: `Shows the problems in files, as the editor does. Requires neither network access nor credentials. Without paths, checks all files named ${filePatterns} in the working directory and its subfolders, except for node_modules and .git.`,
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
    0: 'No problem has the severity --fail-on (default: error) or higher.',
    1: 'At least one problem has the severity --fail-on or higher.',
    2: 'The arguments are invalid, a file cannot be read, or no file matches.',
  },
  failureCode: 2,
  declare: (command, run) =>
    command
      .argument('[paths...]', 'files, folders and glob patterns, or - for standard input')
      .addOption(new Option('-f, --format <name>', 'output format').choices(formatNames).default('stylish' as const))
      .option('-o, --output-file <file>', 'write the output to a file instead of stdout')
      .addOption(
        new Option('--fail-on <severity>', 'lowest severity that fails the check')
          .choices(severities)
          .default('error' as const),
      )
      .option('--fix', 'apply the fixes that do not change the meaning of a file')
      .option('--stdin-filename <name>', 'file name to assume for standard input; determines the kind of file')
      .option('--no-error-on-unmatched-pattern', 'succeed if no file matches')
      .action((paths, options) => run((context) => runCheck(paths, options, context))),
};
