import * as l10n from '@vscode/l10n';
import type { JsonDocument, TextRange } from '../document/index.ts';
import type { LocatedDiagnostic } from './types/index.ts';

/** The language of a document that is not JSON at all. */
export interface OtherLanguage {
  /** The message, which names the language of the text and explains what to do. */
  readonly message: string;
  /** Whether the language is YAML. */
  readonly isYaml: boolean;
  /** The first line with content. */
  readonly range: TextRange;
}

/** A language in which pools can be configured, and how to recognize it. */
interface Language {
  readonly isIn: (lines: readonly string[]) => boolean;
  readonly message: (text: string) => string;
}

/** Matches a resource type, or the short form of a CloudFormation function. */
const CLOUDFORMATION =
  /AWSTemplateFormatVersion|Type: *["']?AWS::|[:-] !(Ref|Sub|GetAtt|Join|If|ImportValue|Select|Split|FindInMap|Base64)\b/;

const languages: readonly Language[] = [
  {
    isIn: isYaml,
    message: (text) =>
      CLOUDFORMATION.test(text)
        ? l10n.t(
            'This is a CloudFormation template in YAML, but a user pool file must be JSON.\nConvert it, for example with "rain fmt --json", paste the JSON here, and select the quick fix that converts it.',
          )
        : l10n.t(
            'This is YAML, but a user pool file must be JSON.\nConvert it, for example with "yq -o=json", and paste the JSON here.',
          ),
  },
  {
    isIn: ([first = '']) => /^(resource|data|module|variable|provider|terraform|locals)( +"[^"]*")* *\{$/.test(first),
    message: () =>
      l10n.t(
        'This is a Terraform configuration, which has different names for the settings of a pool.\nPull the pool, or paste the output of "aws cognito-idp describe-user-pool" into a user pool file.',
      ),
  },
];

/** Longer lines do not count as YAML. */
const MAX_LINE_LENGTH = 1000;
/** The number of lines that is enough to recognize a document's language. */
const MAX_LINES = 40;

/**
 * Detects text in a language other than JSON. Such text gets a single diagnostic rather than an error on every line.
 * @returns undefined for a document that may be JSON with syntax errors
 */
export function detectOtherLanguage({ text, syntaxProblems }: JsonDocument): OtherLanguage | undefined {
  if (syntaxProblems.length === 0) return undefined;
  const significant = [...significantLines(text)];
  const lines = significant.map(({ line }) => line);
  const language = languages.find(({ isIn }) => isIn(lines));
  const [first] = significant;
  if (!language || !first) return undefined;
  return {
    message: language.message(text),
    isYaml: language.isIn === isYaml,
    range: { offset: first.offset, length: first.line.length },
  };
}

/** Yields the first lines with content, trimmed. */
function* significantLines(text: string): Generator<{ readonly line: string; readonly offset: number }> {
  let count = 0;
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]+/g)) {
    const line = whole.trim();
    if (line === '' || /^(#|\/\/|---|%YAML)/.test(line)) continue;
    yield { line, offset: index + whole.indexOf(line) };
    if (++count === MAX_LINES) return;
  }
}

/**
 * Whether lines form a YAML mapping or list: the first line and most of the others begin with an unquoted name, unlike
 * in JSON, and do not end like a property in source code.
 */
function isYaml(lines: readonly string[]): boolean {
  const named = lines.filter(
    (line) => line.length < MAX_LINE_LENGTH && /^(- +)*[A-Za-z][\w.:/-]*:( .*[^,{]| [{[].*)?$/.test(line),
  );
  return (
    named.length > 1 &&
    named[0] === lines[0] &&
    named.length * 2 > lines.length &&
    !lines.some((line) => /^[{"]/.test(line))
  );
}

/** Returns the diagnostic for a document that is partly or entirely not JSON. */
export function syntaxDiagnostic(message: string, range: TextRange): LocatedDiagnostic {
  return { code: 'json-syntax', severity: 'error', message, path: [], range, relatedRanges: [] };
}
