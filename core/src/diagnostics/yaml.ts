import * as l10n from '@vscode/l10n';
import { hasEmbeddedYaml, summarizeConversion, type Form, type ReadText } from '../convert/index.ts';
import type { JsonDocument, TextRange } from '../document/index.ts';
import { isJsonObject, type JsonValue } from '../json/index.ts';
import type { ResourceDocument } from '../resources/kind.ts';
import type { RequestSpec } from '../resources/request-spec.ts';
import type { ReadYaml, YamlProblem } from '../yaml/index.ts';
import { detectOtherLanguage, syntaxDiagnostic, type OtherLanguage } from './other-language.ts';
import type { CheckOptions } from './problems.ts';
import type { LocatedDiagnostic } from './types/index.ts';

/** Whether checking a document requires the YAML reader, because the document is YAML or contains it. */
export function needsYaml(document: JsonDocument): boolean {
  return detectOtherLanguage(document)?.isYaml ?? hasEmbeddedYaml(document.root);
}

/** Returns a reader of text embedded in a file, based on the YAML reader. */
export function textReader(readYaml: ReadYaml | undefined): ReadText | undefined {
  return (
    readYaml &&
    ((text) => {
      const reading = readYaml(text);
      return 'value' in reading ? reading.value : undefined;
    })
  );
}

/**
 * Returns the diagnostic for a YAML file, which offers to convert the pool in the file or gives the reason why the file
 * cannot be converted.
 * @returns undefined if the text is not YAML, or the YAML reader is not loaded
 */
export function yamlDiagnostic(
  { text, request }: ResourceDocument,
  { isYaml, range }: OtherLanguage,
  { readYaml, severities = {} }: CheckOptions,
): LocatedDiagnostic | undefined {
  const reading = isYaml ? readYaml?.(text) : undefined;
  if (!reading) return undefined;
  if ('problem' in reading)
    return syntaxDiagnostic(describeProblem(reading.problem), locateProblem(reading.problem, text, range));
  const form = findForm(request, reading.value, readYaml);
  if (!form)
    return syntaxDiagnostic(
      l10n.t('This YAML has no user pool, and a user pool file must be JSON.\nPull a pool, or paste one here.'),
      range,
    );
  const { message, fixes } = summarizeConversion(form, true, reading.hasComments);
  const chosen = severities['foreign-form'];
  return {
    code: 'foreign-form',
    // Cannot be turned off here, because a YAML file is not even JSON.
    severity: chosen === undefined || chosen === 'off' ? 'error' : chosen,
    message,
    path: [],
    range,
    relatedRanges: [],
    fixes,
  };
}

/** Returns the format of a value: another format, or a request in YAML. */
export function findForm(request: RequestSpec, value: JsonValue, readYaml: ReadYaml | undefined): Form | undefined {
  if (!request.formOf) return undefined;
  const form = request.formOf(value, textReader(readYaml));
  if (form) return form;
  const isRequest =
    isJsonObject(value) && Object.keys(value).some((name) => Object.hasOwn(request.shape.members, name));
  return isRequest ? { kind: 'request', name: 'yaml', evidencePath: [], contents: [[]], value } : undefined;
}

/**
 * Returns the range from a problem to the end of its line. For a problem with the whole text, returns the first line.
 */
function locateProblem({ offset }: YamlProblem, text: string, first: TextRange): TextRange {
  const rest = /^[^\r\n]*/.exec(text.slice(offset, offset + 200))?.[0] ?? '';
  return offset === 0 || rest === '' ? first : { offset, length: rest.length };
}

/** Shortens a name from the file for the first line of a message. */
const shorten = (name: string): string => (name.length > 20 ? `${name.slice(0, 20)}…` : name);

/** Describes why YAML text cannot be converted. */
export function describeProblem({ kind, text }: YamlProblem): string {
  switch (kind) {
    case 'syntax':
      return l10n.t("This YAML can't be converted because of a syntax error.\n{0}.", text);
    case 'long':
      return l10n.t('This YAML is too long to be converted to a user pool file.\nKeep only the user pool here.');
    case 'deep':
      return l10n.t(
        'This YAML is nested too deeply to be converted to a user pool file.\nKeep only the user pool here.',
      );
    case 'large':
      return l10n.t(
        'This YAML is too large to be converted once its aliases are resolved.\nKeep only the user pool here.',
      );
    case 'cycle':
      return l10n.t("This YAML can't be converted because *{0} contains itself.", shorten(text));
    case 'alias':
      return l10n.t(
        'This YAML uses the alias *{0} but has no anchor &{0}.\nFix it to convert the file.',
        shorten(text),
      );
    case 'key':
      return text === ''
        ? l10n.t("This YAML can't be converted because one of its keys isn't a string.")
        : l10n.t('This YAML has the key {0} twice in one mapping. Remove one of them.', shorten(text));
    case 'documents':
      return l10n.t('This YAML has several documents. Keep only the one with the user pool.');
  }
}
