import type { CodeLens } from '../lsp.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { conversionLenses } from './conversions.ts';
import { planLenses } from './plan-lens.ts';

/** The lenses of a document. */
export function lensesProvider(client: ClientFeatures) {
  return (document: OpenDocument): CodeLens[] => [...conversionLenses(document, client), ...planLenses(document)];
}
