import type { DocumentSymbol, SymbolInformation } from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { entriesOf, type Entry } from './entries.ts';

/** Returns the outline: nested, or as a flat list for a client that does not support nested symbols. */
export function documentSymbolsProvider({ nestedSymbols }: ClientFeatures) {
  return (document: OpenDocument): DocumentSymbol[] | SymbolInformation[] => {
    const entries = entriesOf(document.pool);
    return nestedSymbols
      ? entries.map((entry) => nested(entry, document))
      : entries.flatMap((entry) => flat(entry, document, ''));
  };
}

function nested({ name, detail, kind, range, selection, children }: Entry, document: OpenDocument): DocumentSymbol {
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind,
    range: document.toRange(range),
    selectionRange: document.toRange(selection),
    children: children.map((child) => nested(child, document)),
  };
}

function flat({ name, kind, range, children }: Entry, document: OpenDocument, container: string): SymbolInformation[] {
  const own: SymbolInformation = {
    name,
    kind,
    location: { uri: document.uri, range: document.toRange(range) },
    ...(container === '' ? {} : { containerName: container }),
  };
  const below = container === '' ? name : `${container}.${name}`;
  return [own, ...children.flatMap((child) => flat(child, document, below))];
}
