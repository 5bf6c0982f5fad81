import * as l10n from '@vscode/l10n';
import { findNearest } from '../diagnostics/schema-validation/index.ts';
import { findSeverityProblem, readSeverities, type LocatedDiagnostic, type Severities } from '../diagnostics/index.ts';
import { findDuplicateNames, isBlank, parseDocument, rangeOf, type JsonDocument } from '../document/index.ts';
import { formatName, isJsonObject, type JsonValue, type Path } from '../json/index.ts';
import { oneOf } from '../text/index.ts';

/** The name of the configuration file. */
export const CONFIG_FILE = 'userpool.config.json';

/** The code of the diagnostics about the content of a configuration file. Errors in its JSON have their usual codes. */
export const INVALID_CONFIG = 'invalid-config';

/** The content of a configuration file. Invalid parts are left out. */
export interface Config {
  /** Severities by code. */
  readonly rules: Severities;
  /** The IDs or names of the protected pools; `*` matches any characters. */
  readonly protectedPools: readonly string[];
  /** Globs of files that get no diagnostics, relative to the folder of the configuration file. */
  readonly ignore: readonly string[];
  /** The problems in the configuration file itself, in document order. */
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/** A problem in a configuration file. */
interface Problem {
  readonly path: Path;
  readonly target: 'name' | 'value';
  readonly message: string;
  /** The name that was probably meant instead of the property's name. */
  readonly name?: string | undefined;
}

/** A property of a configuration file. */
interface Property {
  /** Returns the problems with the property's value. */
  readonly check: (value: JsonValue, path: Path) => readonly Problem[];
}

const properties: Readonly<Record<string, Property>> = {
  $schema: { check: () => [] },
  rules: { check: checkRules },
  protectedPools: { check: (value, path) => checkPatterns(value, path, () => undefined) },
  ignore: { check: (value, path) => checkPatterns(value, path, findGlobProblem) },
};

/** The properties that a configuration file can have, except for `$schema`. */
export const configProperties: readonly string[] = Object.keys(properties).filter((name) => !name.startsWith('$'));

/** Settings that must not come from a file in a repository. */
const CONNECTION_SETTINGS: readonly string[] = ['profile', 'endpoint', 'caBundle', 'requestTimeout', 'region'];

/** Parses and checks a configuration file, which is JSON with comments. Never throws. */
export function readConfig(text: string): Config {
  const document = parseDocument(text.replace(/^\uFEFF/, ' '));
  const { rules, protectedPools, ignore } = document.root;
  return {
    rules: readSeverities(rules).severities,
    protectedPools: patternsIn(protectedPools),
    ignore: patternsIn(ignore).filter((glob) => findGlobProblem(glob) === undefined),
    diagnostics: findProblems(document),
  };
}

function findProblems(document: JsonDocument): LocatedDiagnostic[] {
  const { value, root } = document;
  if (isBlank(document.text)) return [];
  const syntax = document.syntaxProblems.map(({ message, ...range }) =>
    diagnosticAt(range, [], message, 'json-syntax'),
  );
  const duplicates = findDuplicateNames(document).map(({ name, range }) =>
    diagnosticAt(
      range,
      [],
      l10n.t('Duplicate property {0}. Only the last value is used.', formatName([name])),
      'duplicate-key',
    ),
  );
  const problems: readonly Problem[] =
    value === undefined || isJsonObject(value)
      ? Object.entries(root).flatMap(([name, member]) => checkProperty(name, member))
      : [{ path: [], target: 'value', message: l10n.t('The file must contain an object.') }];
  const found = problems.map(({ path, target, message, name }) => ({
    ...diagnosticAt(rangeOf(document, path, target), path, message),
    ...(name === undefined
      ? {}
      : {
          fixes: [
            { title: l10n.t('Change to {0}', JSON.stringify(name)), edits: [{ kind: 'rename', path, name }] as const },
          ],
        }),
  }));
  return [...syntax, ...duplicates, ...found].sort((a, b) => a.range.offset - b.range.offset);
}

function diagnosticAt(
  range: LocatedDiagnostic['range'],
  path: Path,
  message: string,
  code = INVALID_CONFIG,
): LocatedDiagnostic {
  return { code, severity: 'error', message, path, range, relatedRanges: [] };
}

function checkProperty(name: string, value: JsonValue): readonly Problem[] {
  const path = [name];
  const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (property) return property.check(value, path);
  const setting = name.replace(/^userpool\./, '');
  if (CONNECTION_SETTINGS.includes(setting)) {
    const message = l10n.t(
      "{0} can't be set in this file.\nA file in a repository must not choose credentials or where requests are sent. Use the user settings or command-line options instead.",
      formatName(path),
    );
    return [{ path, target: 'name', message }];
  }
  const known = configProperties.includes(setting) ? setting : findNearest(name, configProperties);
  const message =
    known === undefined
      ? l10n.t('Unknown property {0}. Use {1}.', formatName(path), oneOf(configProperties))
      : l10n.t('Unknown property {0}. Did you mean {1}?', formatName(path), known);
  return [{ path, target: 'name', message, name: known }];
}

function checkRules(value: JsonValue, path: Path): readonly Problem[] {
  if (!isJsonObject(value)) {
    return [
      { path, target: 'value', message: l10n.t('{0} must be an object that maps rule codes to severities.', 'rules') },
    ];
  }
  return Object.entries(value).flatMap(([code, severity]): Problem[] => {
    const problem = findSeverityProblem(code, severity);
    if (!problem) return [];
    const { message, about, nearest } = problem;
    return [{ path: [...path, code], target: about === 'code' ? 'name' : 'value', message, name: nearest }];
  });
}

function checkPatterns(
  value: JsonValue,
  path: Path,
  findProblem: (pattern: string) => string | undefined,
): readonly Problem[] {
  if (!Array.isArray(value)) {
    return [{ path, target: 'value', message: l10n.t('{0} must be a list of strings.', formatName(path)) }];
  }
  return (value as readonly JsonValue[]).flatMap((pattern, index): Problem[] => {
    const message =
      typeof pattern !== 'string'
        ? l10n.t('{0} must be a list of strings.', formatName(path))
        : pattern.trim() === ''
          ? l10n.t('An empty pattern matches nothing. Remove it.')
          : findProblem(pattern);
    return message === undefined ? [] : [{ path: [...path, index], target: 'value', message }];
  });
}

function findGlobProblem(glob: string): string | undefined {
  if (glob.startsWith('!')) return l10n.t("A pattern can't be negated. List only the files to ignore.");
  if (/^(\/|[A-Za-z]:|\.\.?[\\/])|\\/.test(glob)) {
    return l10n.t('Write the path relative to the folder of this file, with forward slashes: {0}.', 'legacy/**');
  }
  return undefined;
}

function patternsIn(value: JsonValue | undefined): string[] {
  const patterns: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return patterns.flatMap((pattern) => (typeof pattern === 'string' && pattern.trim() !== '' ? [pattern.trim()] : []));
}
