import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, type CommandModule } from '../command.ts';

/** Prints the documentation of a diagnostic. */
export const explain: CommandModule = {
  name: 'explain',
  summary: 'explain a diagnostic',
  description: 'Prints what a diagnostic means, why it matters and where the fact is documented.',
  examples: [{ purpose: 'Explain a diagnostic by its code', line: 'userpool explain mfa-on-needs-factor' }],
  exitCodes: { 0: 'The explanation was printed.', 2: 'There is no such code.' },
  failureCode: 2,
  declare: (command, run) =>
    command.argument('<code>', 'code of a diagnostic').action((code) =>
      run(async ({ packageFolder, output }) => {
        const rules = await readFile(join(packageFolder, 'docs', 'rules.md'), 'utf8');
        const section = sectionOf(rules, code);
        if (section === undefined) throw new CommandError(`There is no diagnostic with the code ${code}.`);
        output.result(section);
        return 0;
      }),
    ),
};

/** Returns the section of a Markdown document with the given heading; undefined if there is none. */
export function sectionOf(markdown: string, heading: string): string | undefined {
  const [, section] = `\n${markdown}`.split(`\n### ${heading}\n`);
  return section === undefined ? undefined : `${heading}\n${section.split(/\n##+ /)[0] ?? ''}`.trimEnd();
}
