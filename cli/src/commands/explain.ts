import { findNearest } from '#core/diagnostics';
import { CommandError, type CommandModule } from '../command.ts';
import { readRules } from '../documentation.ts';

/** `explain`: prints the documentation of a diagnostic. */
export const explain: CommandModule = {
  name: 'explain',
  summary: 'explain a diagnostic',
  description: 'Prints what a diagnostic means, why it matters and where the fact is documented.',
  examples: [{ purpose: 'Explain a diagnostic by its code', line: 'userpool explain mfa-on-needs-factor' }],
  exitCodes: { 0: 'The explanation was printed.', 2: 'There is no diagnostic with this code.' },
  failureCode: 2,
  declare: (command, run) =>
    command.argument('<code>', 'code of a diagnostic').action((code) =>
      run((context) => {
        const { output } = context;
        const rules = readRules(context);
        const section = rules.get(code);
        if (section === undefined) throw new CommandError(describeUnknown(code, [...rules.keys()]));
        output.result(`${output.paint('bold', code)}\n\n${section}`);
        return 0;
      }),
    ),
};

function describeUnknown(code: string, codes: readonly string[]): string {
  const nearest = findNearest(code, codes);
  return `There is no diagnostic with the code ${code}.${nearest === undefined ? '' : ` Did you mean ${nearest}?`}`;
}
