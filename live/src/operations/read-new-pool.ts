import { checkDocument, withSeverities, type LocatedDiagnostic, type Severities } from '#core/diagnostics';
import { parseFile, type ResourceDocument } from '#core/resources';
import type { LiveKind } from '#core/resources/live';
import type { PoolFile } from './ports.ts';
import { kindOfFile } from './read-pool-file.ts';

/** The file of a pool that does not exist yet, or the errors that make it unusable. */
export type ReadNewPool =
  | { readonly kind: 'creatable'; readonly document: ResourceDocument<LiveKind> }
  | { readonly kind: 'unusable'; readonly diagnostics: readonly LocatedDiagnostic[] }
  /** The file contains a pool ID, or is in another format. */
  | { readonly kind: 'other' };

/** Whether a file describes a pool that does not exist yet. Ignores all errors except syntax errors. */
export function isNewPool(file: Pick<PoolFile, 'name' | 'text'>): boolean {
  return isOfNewPool(parseFile(file.text(), kindOfFile(file)));
}

/**
 * Parses and checks the file of a pool that does not exist yet. No live pool can disprove its errors, so all of them
 * block the creation.
 * @param severities the user's severities
 * @throws the error of a rule that failed, because the rule's result is unknown
 */
export function readNewPool(file: Pick<PoolFile, 'name' | 'text'>, severities: Severities = {}): ReadNewPool {
  const document = parseFile(file.text(), kindOfFile(file));
  if (!isOfNewPool(document)) return { kind: 'other' };
  const onRuleFailure = (_code: string, error: unknown): void => {
    throw error;
  };
  const found = withSeverities(checkDocument(document, { onRuleFailure }), severities);
  const diagnostics = found.filter(({ severity }) => severity === 'error');
  return diagnostics.length > 0 ? { kind: 'unusable', diagnostics } : { kind: 'creatable', document };
}

function isOfNewPool({ request, value, syntaxProblems }: ResourceDocument): boolean {
  return request.mode === 'create' && syntaxProblems.length === 0 && value !== undefined;
}
