import { findNearest } from '#core/diagnostics';
import { oneOf } from '#core/text';
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
  const similar = nearest === undefined ? findSimilar(code, codes) : [nearest];
  const hint = similar.length === 0 ? '' : ` Did you mean ${oneOf(similar)}?`;
  return `There is no diagnostic with the code ${code}.${hint}`;
}

const MAX_SIMILAR = 3;

/**
 * Returns the codes that share the most words with the given code, or none if there are too many of them. Words may be
 * abbreviated.
 */
function findSimilar(code: string, codes: readonly string[]): readonly string[] {
  const words = code
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const countIn = (candidate: string): number =>
    words.filter((word) => candidate.split('-').some((other) => other.startsWith(word))).length;
  const most = Math.max(1, ...codes.map(countIn));
  const similar = codes.filter((candidate) => countIn(candidate) === most);
  return similar.length > MAX_SIMILAR ? [] : similar;
}
