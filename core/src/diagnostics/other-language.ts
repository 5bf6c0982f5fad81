import * as l10n from '@vscode/l10n';
import type { JsonDocument, TextRange } from '../document/index.ts';
import type { LocatedDiagnostic } from './types/index.ts';

/** What a text is that is no JSON at all. */
export interface OtherLanguage {
  /** What it is, and what to do. */
  readonly message: string;
  /** Whether it is YAML. */
  readonly isYaml: boolean;
  /** The first line that says something. */
  readonly range: TextRange;
}

/** A language that people have a pool's configuration in, and how a text in it shows. */
interface Language {
  readonly isIn: (lines: readonly string[]) => boolean;
  readonly message: (text: string) => string;
}

/** A type of resource, or a function of CloudFormation's in its short form. */
const CLOUDFORMATION =
  /AWSTemplateFormatVersion|Type: *["']?AWS::|[:-] !(Ref|Sub|GetAtt|Join|If|ImportValue|Select|Split|FindInMap|Base64)\b/;

const languages: readonly Language[] = [
  {
    isIn: isYaml,
    message: (text) =>
      CLOUDFORMATION.test(text)
        ? l10n.t(
            'This is a CloudFormation template in YAML, and a pool file is JSON. Convert the template, for example with the command “rain fmt --json”, put the JSON here in its place, and take the fix that makes a pool file of it.',
          )
        : l10n.t(
            'This is YAML, and a pool file is JSON. Convert it, for example with the command “yq -o=json”, and put the JSON here in its place.',
          ),
  },
  {
    isIn: ([first = '']) => /^(resource|data|module|variable|provider|terraform|locals)( +"[^"]*")* *\{$/.test(first),
    message: () =>
      l10n.t(
        'This is a Terraform configuration, which has other names for the settings of a pool than a pool file. Take them from the pool itself: pull it, or put the output of “aws cognito-idp describe-user-pool” here.',
      ),
  },
];

/** A longer line is not read. */
const LONGEST = 1000;
/** As many lines as it takes to tell what a text is. */
const FEW = 40;

/**
 * Tells that a text is in another language than JSON, so that one diagnostic can say so in place of one for every line.
 * @returns undefined for a text that may be JSON with slips in it
 */
export function otherLanguage({ text, syntaxProblems }: JsonDocument): OtherLanguage | undefined {
  if (syntaxProblems.length === 0) return undefined;
  const telling = [...significantLines(text)];
  const lines = telling.map(({ line }) => line);
  const language = languages.find(({ isIn }) => isIn(lines));
  const [first] = telling;
  if (!language || !first) return undefined;
  return {
    message: language.message(text),
    isYaml: language.isIn === isYaml,
    range: { offset: first.offset, length: first.line.length },
  };
}

/** The first lines of a text that say something, without the white space around them. */
function* significantLines(text: string): Generator<{ readonly line: string; readonly offset: number }> {
  let count = 0;
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = whole.trim();
    if (line === '' || /^(#|---|%YAML)/.test(line)) continue;
    yield { line, offset: index + whole.indexOf(line) };
    if (++count === FEW) return;
  }
}

/**
 * Whether lines are those of a mapping or list in YAML: it begins with a name that is not in quotes, as no JSON does,
 * most lines have one, and none ends as a member of an object in a program does.
 */
function isYaml(lines: readonly string[]): boolean {
  const named = lines.filter(
    (line) => line.length < LONGEST && /^(- +)*[A-Za-z][\w.:/-]*:( .*[^,{]| [{[].*)?$/.test(line),
  );
  return (
    named.length > 1 &&
    named[0] === lines[0] &&
    named.length * 2 > lines.length &&
    !lines.some((line) => /^[{"]/.test(line))
  );
}

/** Returns the diagnostic about a text that is not JSON, or not all of it. */
export function syntaxDiagnostic(message: string, range: TextRange): LocatedDiagnostic {
  return { code: 'json-syntax', severity: 'error', message, path: [], range, relatedRanges: [] };
}
