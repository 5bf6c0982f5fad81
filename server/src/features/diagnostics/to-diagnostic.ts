import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type DiagnosticRelatedInformation,
} from '../../lsp.ts';
import type { LocatedDiagnostic } from '#core/diagnostics';
import type { ClientFeatures } from '../../client-features.ts';
import type { OpenDocument } from '../../documents/open-document.ts';
import { toRangeIn } from '../../documents/sibling-edits.ts';

/** The source that the client shows with a diagnostic. */
export const SOURCE = 'userpool';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
const tags = { deprecated: DiagnosticTag.Deprecated, unnecessary: DiagnosticTag.Unnecessary } as const;

/** More diagnostics than a user would read, but few enough for any client to handle. */
const MAX_DIAGNOSTICS = 1000;

/** Returns a document's diagnostics for a client. If there are too many, errors come first. */
export function diagnosticsOf(document: OpenDocument, client: ClientFeatures): LspDiagnostic[] {
  return limited(document.diagnostics).map((diagnostic) => toDiagnostic(document, diagnostic, client));
}

function limited(diagnostics: readonly LocatedDiagnostic[]): readonly LocatedDiagnostic[] {
  if (diagnostics.length <= MAX_DIAGNOSTICS) return diagnostics;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  return [...errors, ...diagnostics.filter(({ severity }) => severity !== 'error')].slice(0, MAX_DIAGNOSTICS);
}

/**
 * Converts a diagnostic to an LSP diagnostic with the properties that the client supports. Its `data` contains the
 * path, which quick fixes need.
 */
function toDiagnostic(document: OpenDocument, diagnostic: LocatedDiagnostic, client: ClientFeatures): LspDiagnostic {
  const shownTags = (diagnostic.tags ?? [])
    .map((tag) => tags[tag])
    .filter((tag) => client.diagnosticTags.includes(tag));
  const related = client.relatedInformation ? relatedInformation(document, diagnostic) : [];
  return {
    range: document.toRange(diagnostic.range),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    ...(client.ruleLink === undefined ? {} : { codeDescription: { href: `${client.ruleLink}#${diagnostic.code}` } }),
    source: SOURCE,
    message: diagnostic.message,
    data: { path: diagnostic.path },
    ...(shownTags.length > 0 ? { tags: shownTags } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

function relatedInformation(
  document: OpenDocument,
  { relatedRanges }: LocatedDiagnostic,
): DiagnosticRelatedInformation[] {
  return relatedRanges.flatMap(({ range, message, sibling }) => {
    if (!sibling) return [{ location: { uri: document.uri, range: document.toRange(range) }, message }];
    return document.siblings
      .filter((file) => file.document === sibling)
      .map((file) => ({ location: { uri: file.uri, range: toRangeIn(file, range) }, message }));
  });
}
