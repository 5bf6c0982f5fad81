import { CommandError, type CommandModule } from '../command.ts';

/** `lsp`: starts the language server for other editors. */
export const lsp: CommandModule = {
  name: 'lsp',
  summary: 'start the language server, for other editors',
  description: 'Starts the language server, which communicates with an editor over stdin and stdout.',
  examples: [{ purpose: 'The command that an editor runs', line: 'userpool lsp --stdio' }],
  exitCodes: {
    0: 'The editor ended the session.',
    1: 'The editor ended without a shutdown request.',
    2: 'The server could not start.',
  },
  failureCode: 2,
  declare: (command, run) =>
    command.option('--stdio', 'communicate over stdin and stdout (required)').action(({ stdio }) =>
      run(async ({ parts }) => {
        if (!stdio) throw new CommandError('The option --stdio is missing. Run `userpool lsp --stdio`.');
        await parts.languageServer();
        return 0;
      }),
    ),
};
