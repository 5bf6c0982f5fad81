import {
  DocumentDiagnosticReportKind,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
} from '../../lsp.ts';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { diagnosticsOf } from './to-diagnostic.ts';

/** The report for a document that is not open. */
export const emptyReport: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Returns diagnostics on request, or "unchanged" if the client already has the diagnostics of this version. */
export function diagnosticsProvider(client: ClientFeatures) {
  return (document: OpenDocument, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport => {
    const resultId = document.id;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, client) };
  };
}
