import * as vscode from 'vscode';
import { changeableCodes } from '#core/diagnostics';
import { parseDocument, rangeOf } from '#core/document';
import type { Path } from '#core/json';
import type { ServiceError } from '#core/resources/live';
import type { Blocker } from '#core/sync';
import { documentsBeside } from './sibling-files.ts';

interface Problem {
  readonly paths: readonly Path[];
  readonly rule: string | undefined;
  readonly code: string;
  readonly message: string;
  readonly source: string;
  readonly severity: 'error' | 'warning';
}

const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning };

/**
 * Shows service errors and blockers as diagnostics on the affected settings. Clears them when the text of any document
 * in the file's folder changes.
 */
export class ServiceDiagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('userpool-service');
  readonly #rulesPage: vscode.Uri;
  readonly #subscriptions: readonly { dispose(): unknown }[];

  /** @param rulesPage the packaged docs/rules.md */
  constructor(rulesPage: vscode.Uri) {
    this.#rulesPage = rulesPage;
    this.#subscriptions = [
      this.#collection,
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        // A change to the pool's other file can also solve the problem.
        for (const one of [document, ...documentsBeside(document.uri)]) this.clear(one);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.clear(document)),
    ];
  }

  /** Shows a service error. @param code the exception's name @param message the service's message and the advice */
  showServiceError(document: vscode.TextDocument, { paths, rule }: ServiceError, code: string, message: string): void {
    this.#show(document, [{ paths, rule, code, message, source: 'Amazon Cognito', severity: 'error' }]);
  }

  /** Shows a push's blockers, whether they stopped an actual push or would stop the next one. */
  showBlockers(document: vscode.TextDocument, blockers: readonly Blocker[], severity: Problem['severity']): void {
    const problems = blockers.map(({ path, code, reason }) => ({
      paths: [path],
      rule: code,
      code,
      message: reason,
      source: vscode.l10n.t('push'),
      severity,
    }));
    this.#show(document, problems);
  }

  #show(document: vscode.TextDocument, problems: readonly Problem[]): void {
    const text = parseDocument(document.getText());
    const rangeAt = (path: Path): vscode.Range => {
      const { offset, length } = rangeOf(text, path);
      return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    };
    const diagnostics = problems.map(({ paths: [first = [], ...others], rule, code, message, source, severity }) => {
      const diagnostic = new vscode.Diagnostic(rangeAt(first), message, severities[severity]);
      diagnostic.source = source;
      diagnostic.code =
        rule !== undefined && changeableCodes().includes(rule)
          ? { value: rule, target: this.#rulesPage.with({ fragment: rule }) }
          : code;
      diagnostic.relatedInformation = others.map((path) => {
        const place = new vscode.Location(document.uri, rangeAt(path));
        return new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('Related setting.'));
      });
      return diagnostic;
    });
    this.#collection.set(document.uri, diagnostics);
  }

  clear(document: vscode.TextDocument): void {
    this.#collection.delete(document.uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
