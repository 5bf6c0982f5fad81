import { checkDocument, type LocatedFinding } from '#pool/check';
import { parseDocument, type PoolDocument } from '#pool/document';
import type { PoolFile } from './ports.ts';

/** A pool file that names its pool, or why it cannot be used. */
export type ReadPoolFile =
  | { readonly kind: 'readable'; readonly document: PoolDocument; readonly poolId: string; readonly region: string }
  | { readonly kind: 'unusable'; readonly findings: readonly LocatedFinding[] };

/**
 * Reads a pool file as it stands in the editor.
 * @param demand `sendable`: no finding of severity error at all; `readable`: its syntax and its pool id are right
 */
export function readPoolFile(file: PoolFile, demand: 'sendable' | 'readable'): ReadPoolFile {
  const document = parseDocument(file.text());
  const errors = checkDocument(document).filter(({ severity }) => severity === 'error');
  const blocking = demand === 'sendable' ? errors : errors.filter(({ code }) => identityCodes.includes(code));
  const poolId = document.root['UserPoolId'];
  if (blocking.length > 0 || typeof poolId !== 'string') return { kind: 'unusable', findings: blocking };
  return { kind: 'readable', document, poolId, region: regionOf(poolId) };
}

const identityCodes = ['json-syntax', 'user-pool-id-required', 'user-pool-id-format'];

/** The region of a pool: what stands before the underscore of its id. */
export function regionOf(poolId: string): string {
  return poolId.slice(0, poolId.indexOf('_'));
}
