import { checkDocument, withSeverities, type LocatedDiagnostic, type Severities } from '#core/diagnostics';
import { kindOf, parseFile, type ResourceDocument } from '#core/resources';
import { liveKind, type LiveKind } from '#core/resources/live';
import { poolIdIn, regionOf } from '#core/aws/pool-ids';
import { isNeverSent } from '#core/sync';
import type { PoolFile } from './ports.ts';

/** A pool file with a valid pool ID, or the errors that make it unusable. */
export type ReadPoolFile =
  | {
      readonly kind: 'readable';
      readonly document: ResourceDocument<LiveKind>;
      readonly poolId: string;
      readonly region: string;
      /** Errors that block a push, unless the live pool disproves them or already has them. */
      readonly overridable: readonly LocatedDiagnostic[];
    }
  | {
      readonly kind: 'unusable';
      readonly document: ResourceDocument;
      readonly diagnostics: readonly LocatedDiagnostic[];
    };

/**
 * Parses and checks a pool file's current text.
 * @param demand `readable`: the syntax and the pool ID must be valid. `sendable`: in addition, there must be no other
 * errors, except those that a live pool can override.
 * @param severities the user's severities, which do not apply to errors about the pool ID
 * @throws for `sendable`: the error of a rule that failed, because the rule's result is unknown
 */
export function readPoolFile(
  file: Pick<PoolFile, 'name' | 'text'>,
  demand: 'sendable' | 'readable',
  severities: Severities = {},
): ReadPoolFile {
  const document = parseFile(file.text(), kindOfFile(file));
  const errors = errorsOf(document, demand, severities);
  const [blocking, overridable] = partition(
    errors,
    (error) => isAboutIdentity(error, document) || (demand === 'sendable' && isNeverSent(error)),
  );
  const poolId = poolIdIn(document.root);
  if (document.request.mode === 'create' && document.syntaxProblems.length === 0) {
    return { kind: 'unusable', document, diagnostics: findMissingId(document) };
  }
  // Returns all errors, so that messages about a push show the same count as the editor.
  if (blocking.length > 0)
    return { kind: 'unusable', document, diagnostics: demand === 'sendable' ? errors : blocking };
  // For a file in another format, reports only the diagnostic about the format.
  if (poolId === undefined) {
    return { kind: 'unusable', document, diagnostics: errors.length > 0 ? errors : checkDocument(document) };
  }
  return { kind: 'readable', document, poolId, region: regionOf(poolId), overridable };
}

/** Returns a file's kind, based on its name. */
export function kindOfFile({ name }: Pick<PoolFile, 'name'>): LiveKind {
  return liveKind(kindOf(name)?.id);
}

function errorsOf(
  document: ResourceDocument,
  demand: 'sendable' | 'readable',
  severities: Severities,
): LocatedDiagnostic[] {
  const onRuleFailure = (_code: string, error: unknown): void => {
    if (demand === 'sendable') throw error;
  };
  return checkDocument(document, { onRuleFailure })
    .flatMap((problem) =>
      isError(problem) && isAboutIdentity(problem, document) ? problem : withSeverities([problem], severities),
    )
    .filter(isError);
}

/**
 * Returns the diagnostic about a missing pool ID. It blocks a push, although its severity in the file of a new pool is
 * only information.
 */
function findMissingId(document: ResourceDocument): LocatedDiagnostic[] {
  return checkDocument(document).filter(({ code }) => code === 'user-pool-id-required');
}

const isError = ({ severity }: LocatedDiagnostic): boolean => severity === 'error';

/** Whether a diagnostic is about the file's syntax or the resource's ID. */
function isAboutIdentity({ path: [top], code }: LocatedDiagnostic, { kind }: ResourceDocument): boolean {
  return code === 'json-syntax' || top === undefined || kind.idSettings.includes(String(top));
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

/**
 * Returns the files of other kinds that belong to a file. If a pool has several files of one kind in a folder, files
 * with the same base name belong together.
 * @param own the file's name
 * @param others the other files of its pool in the same folder
 */
export function selectSiblings<File extends Pick<PoolFile, 'name'>>(
  own: string,
  others: readonly File[],
): readonly File[] {
  const countOf = (name: string): number => others.filter((one) => kindOf(one.name) === kindOf(name)).length;
  const isOnly = countOf(own) === 0;
  return others.filter(
    ({ name }) =>
      kindOf(name) !== kindOf(own) && ((isOnly && countOf(name) === 1) || baseNameOf(name) === baseNameOf(own)),
  );
}

/** Returns a file's name without the suffix of its kind. */
function baseNameOf(name: string): string {
  return name.slice(0, name.length - (kindOf(name)?.suffix.length ?? 0)).toLowerCase();
}
