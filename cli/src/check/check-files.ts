import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_FILE, type FoundConfig } from '#core/config';
import { applyFixes, chooseSafeFix, IncrementalChecker, lintDocument, needsYaml } from '#core/diagnostics';
import type { LocatedDiagnostic, Severities } from '#core/diagnostics';
import { applyTextEdits, isBlank } from '#core/document';
import type { ResourceDocument } from '#core/resources';
import type { ReadYaml } from '#core/yaml';
import { uriOf, type ConfigFiles } from '../config/config-files.ts';
import { describeFileError, type FileFailure } from '../files/failure.ts';
import { writeText } from '../files/write-text.ts';
import { readFolder, type FileInFolder, type FolderOfFiles } from './folder.ts';
import { groupBy } from './group-by.ts';
import type { FileReport, Report } from './report.ts';
import { placesIn, toReported } from './to-reported.ts';

/** The input to a check. */
export interface CheckInput {
  /** The absolute paths of the files, sorted. */
  readonly files: readonly string[];
  /** Texts that replace the content of files, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Whether to apply the safe fixes and write the files. */
  readonly fix: boolean;
  readonly configs: ConfigFiles;
  readonly loadYaml: () => Promise<ReadYaml>;
  readonly signal: AbortSignal;
  /** Called before each file is checked, with the number of files before it. */
  readonly onFile: (count: number) => void;
  /** Called for each file that is not checked because of a pattern in a configuration file. */
  readonly onIgnored: (path: string, pattern: string, config: string) => void;
  /** Called after each fixed file has been written. */
  readonly onFixed: () => void;
}

/**
 * Checks files, folder by folder, together with the other files of their pools. A file that cannot be read does not
 * stop the check.
 * @throws the signal's reason if the check is interrupted; each file is then either completely fixed or unchanged
 */
export async function checkFiles(input: CheckInput): Promise<Report> {
  const reports: FileReport[] = [];
  const failures: FileFailure[] = [];
  for (const [folder, files] of groupBy(input.files, dirname)) {
    const config = await input.configs.of(join(folder, CONFIG_FILE));
    const read = readFolder(folder, files, input);
    failures.push(...read.failures);
    const checked = read.files.filter(({ path }) => {
      const pattern = config?.findIgnorePattern(uriOf(path));
      if (!config || pattern === undefined) return true;
      input.onIgnored(path, pattern, fileURLToPath(config.uri));
      return false;
    });
    if (input.fix) failures.push(...(await fixFiles({ ...read, files: checked }, config, input)));
    for (const file of checked) {
      await nextTurn(input, reports.length);
      reports.push(await checkFile(file, read, config, input));
    }
  }
  return { files: [...(await input.configs.found()).flatMap(reportConfig), ...reports], failures };
}

/** Returns a report about a configuration file if it has problems. */
function reportConfig({ uri, text, config: { diagnostics } }: FoundConfig): FileReport[] {
  if (diagnostics.length === 0) return [];
  const place = placesIn(TextDocument.create(uri, 'jsonc', 0, text));
  return [
    {
      file: fileURLToPath(uri),
      kind: 'config',
      diagnostics: diagnostics.map(({ code, severity, message, path, range }) => ({
        ...{ code, severity, message, path, ...place(range) },
        isFixable: false,
        related: [],
      })),
      isFixed: false,
    },
  ];
}

/** Lets a signal interrupt the check between two files. */
async function nextTurn({ signal, onFile }: CheckInput, count: number): Promise<void> {
  onFile(count);
  if (count % FILES_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  signal.throwIfAborted();
}

const FILES_PER_TURN = 20;

async function checkFile(
  file: FileInFolder,
  folder: FolderOfFiles,
  config: FoundConfig | undefined,
  input: CheckInput,
): Promise<FileReport> {
  const check = await checkerOf(file, folder, config, input);
  const diagnostics = check(file.document, new IncrementalChecker());
  const files = { file, siblings: folder.siblingsOf(file) };
  return {
    file: file.path,
    kind: file.document.kind.id,
    diagnostics: diagnostics.map((diagnostic) => toReported(diagnostic, files)),
    isFixed: file.isFixed,
  };
}

/**
 * Applies the safe fixes to all files of a folder before any of them is checked, because a fix can change the
 * diagnostics of the pool's other files.
 */
async function fixFiles(
  folder: FolderOfFiles,
  config: FoundConfig | undefined,
  input: CheckInput,
): Promise<readonly FileFailure[]> {
  const failures: FileFailure[] = [];
  for (const file of folder.files) {
    input.signal.throwIfAborted();
    const check = await checkerOf(file, folder, config, input);
    const diagnostics = check(file.document, new IncrementalChecker());
    const edits = applyFixes({ pool: file.document, diagnostics, check }, chooseSafeFix);
    if (edits.length === 0) continue;
    const text = applyTextEdits(file.text, edits);
    try {
      writeText(file.path, text);
      file.replace(text);
      input.onFixed();
    } catch (error) {
      failures.push({ file: file.path, message: `The fixes could not be saved. ${describeFileError(error)}` });
    }
  }
  return failures;
}

type Check = (document: ResourceDocument, incremental: IncrementalChecker) => readonly LocatedDiagnostic[];

/**
 * Returns a function that checks a file with its severities, the pool's other files and, if needed, the YAML parser.
 */
async function checkerOf(
  file: FileInFolder,
  folder: FolderOfFiles,
  config: FoundConfig | undefined,
  input: CheckInput,
): Promise<Check> {
  const readYaml = needsYaml(file.document) ? await input.loadYaml() : undefined;
  const siblings = folder.siblingsOf(file).map(({ document }) => document);
  const severities = config?.config.rules ?? {};
  return (document, incremental) => {
    const { diagnostics } = lintDocument(document, { severities, siblings, readYaml }, incremental);
    return isBlank(document.text) ? diagnostics.map((one) => describeEmpty(one, severities)) : diagnostics;
  };
}

/**
 * Makes the diagnostic of an empty file an error. In an editor, it is information, because the user is probably about to
 * fill the file.
 */
function describeEmpty(diagnostic: LocatedDiagnostic, severities: Severities): LocatedDiagnostic {
  const { code, severity } = diagnostic;
  if (code !== 'user-pool-id-required') return diagnostic;
  return {
    ...diagnostic,
    severity: Object.hasOwn(severities, code) ? severity : 'error',
    message: 'The file contains no settings. Restore its content, or delete it.',
  };
}
