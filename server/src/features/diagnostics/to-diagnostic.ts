import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type DiagnosticRelatedInformation } from '../../lsp.ts';
import type { LocatedFinding } from '#core/diagnostics';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';

/** The source that the client shows with a diagnostic. */
export const SOURCE = 'userpool';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
const tags = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** More than anyone reads, and few enough for any client. */
const MAX_DIAGNOSTICS = 1000;

/** Returns a document's diagnostics for a client; if there are too many, errors first. */
export function diagnosticsOf(document: OpenDocument, client: ClientFeatures): Diagnostic[] {
  return limited(document.findings).map((finding) => toDiagnostic(document, finding, client));
}

function limited(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  if (findings.length <= MAX_DIAGNOSTICS) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...errors, ...findings.filter(({ severity }) => severity !== 'error')].slice(0, MAX_DIAGNOSTICS);
}

/** Converts a finding to the features of the client. Its `data` has the path, for the quick fixes. */
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
