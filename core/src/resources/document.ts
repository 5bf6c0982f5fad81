import { parseDocument, type PoolDocument } from '../document/index.ts';
import { requestIn, type ResourceKind } from './kind.ts';
import type { RequestSpec } from './request-spec.ts';

/** One version of a file of a kind. Its content decides which request it holds. */
export interface ResourceDocument extends PoolDocument {
  readonly kind: ResourceKind;
  readonly request: RequestSpec;
}

/**
 * Parses a file. Never throws: what cannot be read is a syntax problem of the document.
 * @param before another version, whose unchanged top-level values are taken over. See {@link parseDocument}
 */
export function parseFile(text: string, kind: ResourceKind, before?: ResourceDocument): ResourceDocument {
  const document = parseDocument(text, before);
  return { ...document, kind, request: requestIn(kind, document.root) };
}
