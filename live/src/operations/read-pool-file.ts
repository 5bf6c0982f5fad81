import { checkDocument, withSeverities, type LocatedDiagnostic, type Severities } from '#core/diagnostics';
import { kindOf, parseFile, type ResourceDocument } from '#core/resources';
import { liveKind, type LiveKind } from '#core/resources/live';
import { isPoolId, regionOf } from '#core/aws/pool-ids';
import { isNeverSent } from '#core/sync';
import type { PoolFile } from './ports.ts';

/** A pool file that names its pool, or why it cannot be used. */
export type ReadPoolFile =
  | {
      readonly kind: 'readable';
      readonly document: ResourceDocument<LiveKind>;
      readonly poolId: string;
      readonly region: string;
      /** Errors that stop a push unless the live pool proves them wrong, or has them already. */
      readonly overridable: readonly LocatedDiagnostic[];
    }
  | {
      readonly kind: 'unusable';
      readonly document: ResourceDocument;
      readonly diagnostics: readonly LocatedDiagnostic[];
    };

/**
 * Reads a pool file as it stands in the editor.
 * @param demand `sendable`: no diagnostic of severity error, except those that a live pool may have; `readable`: its syntax
 * and its pool id are right
 * @param severities those that the user wants; which pool the file is for must be right whatever they are
 * @throws what a rule threw, for `sendable`: nobody knows then whether the file breaks it
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
    (error) => isAboutIdentity(error) || (demand === 'sendable' && isNeverSent(error)),
  );
  const poolId = document.root['UserPoolId'];
  if (blocking.length > 0) return { kind: 'unusable', document, diagnostics: blocking };
  // Of a file in another form than that of a request, only that is said.
  if (!isPoolId(poolId)) {
    return { kind: 'unusable', document, diagnostics: errors.length > 0 ? errors : checkDocument(document) };
  }
  return { kind: 'readable', document, poolId, region: regionOf(poolId), overridable };
}

/** Returns the kind of a file by its name. */
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
    .flatMap((diagnostic) =>
      isError(diagnostic) && isAboutIdentity(diagnostic) ? diagnostic : withSeverities([diagnostic], severities),
    )
    .filter(isError);
}

const isError = ({ severity }: LocatedDiagnostic): boolean => severity === 'error';

/** Whether the file cannot be read, or does not say which pool it is for. */
function isAboutIdentity({ path, code }: LocatedDiagnostic): boolean {
  return code === 'json-syntax' || path.length === 0 || path[0] === 'UserPoolId';
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
