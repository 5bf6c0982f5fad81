import type { CodeLens } from '../lsp.ts';
import type { ClientFeatures } from '../client-features.ts';
import type { OpenDocument } from '../documents/open-document.ts';
import { conversionLenses } from './conversions.ts';
import { tierLenses } from './tier-lens.ts';

/** Shows the conversions of another format, and the tier that the file needs. */
export function codeLensesProvider(client: ClientFeatures) {
  return (document: OpenDocument): CodeLens[] => [...conversionLenses(document, client), ...tierLenses(document)];
}
