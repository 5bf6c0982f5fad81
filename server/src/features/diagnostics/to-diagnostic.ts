import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from '../../lsp.ts';
import type { LocatedFinding } from '#core/diagnostics';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/** Whose diagnostics these are, as the client shows it. */
export const SOURCE = 'userpool';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
const tags = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** More than anybody reads, and less than a client chokes on. */
const MOST = 1000;

/** What a document's findings are for a client: of very many the first, errors before others. */
export function diagnosticsOf(document: OpenDocument, client: ClientFeatures): Diagnostic[] {
  return shown(document.findings).map((finding) => toDiagnostic(document, finding, client));
}

function shown(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  if (findings.length <= MOST) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...errors, ...findings.filter(({ severity }) => severity !== 'error')].slice(0, MOST);
}

/** A finding as the protocol has it, as far as the client understands it. Its `data` is the path, for the quick fixes. */
function toDiagnostic(document: OpenDocument, finding: LocatedFinding, client: ClientFeatures): Diagnostic {
  const shownTags = (finding.tags ?? []).map((tag) => tags[tag]).filter((tag) => client.diagnosticTags.includes(tag));
  const related = client.relatedInformation ? relatedInformation(document, finding) : [];
  return {
    range: document.toRange(finding.range),
    severity: severities[finding.severity],
    code: finding.code,
    ...(client.ruleLink === undefined ? {} : { codeDescription: { href: `${client.ruleLink}#${finding.code}` } }),
    source: SOURCE,
    message: finding.message,
    data: { path: finding.path },
    ...(shownTags.length > 0 ? { tags: shownTags } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedInformation(document: OpenDocument, { relatedRanges }: LocatedFinding): DiagnosticRelatedInformation[] {
  return relatedRanges.map(({ range, message }) => ({
    location: { uri: document.uri, range: document.toRange(range) },
    message,
  }));
}
