import * as l10n from '@vscode/l10n';
import { describeConversions, summarizeConversion } from '../convert/index.ts';
import { applyTextEdits, editsOf } from '../document/index.ts';
import { formatPath, memberOf } from '../json/index.ts';
import { parseFile, type ResourceDocument, type ResourceKind } from '../resources/kind.ts';
import { joinLines, toComments } from '../text/index.ts';
import type { ReadYaml, YamlReading } from '../yaml/index.ts';
import { checkDocument } from './check-document.ts';
import { detectOtherLanguage } from './other-language.ts';
import { describeProblem, findForm } from './yaml.ts';

/** A user pool in a file, converted to a pool file. */
export interface ConvertedPool {
  /** The path of the pool in the file, such as `Resources.Customers`. Empty if the pool is the whole file. */
  readonly place: string;
  /** The name of the pool, if the file contains it as a string. */
  readonly name: string | undefined;
  /** The number of the pool's properties that are missing from the pool file. */
  readonly dropped: number;
  /** Whether the pool file has errors or warnings, with the default severities. */
  readonly hasProblems: boolean;
  /** Whether comments at the start of the text report the conversion. */
  readonly hasReport: boolean;
  /**
   * The text of the pool file. If there is a report, comments at the start list what was dropped and what the user has
   * to do.
   */
  readonly text: string;
}

/** The user pools in a file. */
export interface FileConversion {
  readonly pools: readonly ConvertedPool[];
  /** The reason, in sentences, why no pool can be converted. */
  readonly problem?: string;
}

/**
 * Converts the user pools in any JSON or YAML text, such as a template, to pool files.
 * @param kind the kind of file to convert to
 * @param readYaml reads YAML; if it is undefined, only JSON is read
 */
export function convertFile(text: string, kind: ResourceKind, readYaml?: ReadYaml): FileConversion {
  const document = parseFile(text, kind);
  const other = detectOtherLanguage(document);
  if (other && !other.isYaml) return none(other.message);
  const [syntaxProblem] = document.syntaxProblems;
  const isJson = syntaxProblem === undefined;
  const reading = isJson ? { value: document.value ?? null, hasComments: false } : readOther(document, readYaml);
  if (!reading) return none(l10n.t("It can't be read as JSON: {0}", syntaxProblem?.message ?? ''));
  if ('problem' in reading) return none(describeProblem(reading.problem));
  const form = findForm(document.request, reading.value, readYaml);
  if (!form) return none(noPool());
  const pools = describeConversions(form, !isJson).map(({ place, report, edits }) => {
    const converted = applyTextEdits(text, editsOf(document, edits));
    const file = parseFile(converted, kind);
    const name = memberOf(file.root, 'PoolName');
    return {
      place: formatPath(place),
      name: typeof name === 'string' ? name : undefined,
      dropped: report.count,
      hasProblems: checkDocument(file).some(({ severity }) => severity === 'error' || severity === 'warning'),
      hasReport: report.lines.length > 0,
      text: toComments(report.lines) + converted,
    };
  });
  return pools.length > 0 ? { pools } : none(summarizeConversion(form).message);
}

/** Parses a file's text as YAML. Returns undefined if the text looks like JSON, which then has a syntax error. */
function readOther({ text }: ResourceDocument, readYaml: ReadYaml | undefined): YamlReading | undefined {
  return /^\s*[{[]/.test(text) ? undefined : readYaml?.(text);
}

/** @param message the reason, on one or two lines, in the form of a diagnostic's message */
function none(message: string): FileConversion {
  return { pools: [], problem: joinLines(message) };
}

function noPool(): string {
  return l10n.t(
    'It contains no user pool. You can convert describe-user-pool output, create-user-pool input, and CloudFormation, SAM and Serverless Framework templates.',
  );
}
