import * as vscode from 'vscode';
import { changeableCodes } from '#pool/check';
import { parseDocument, rangeOf } from '#pool/document';
import type { Objection } from '#pool/objections';

/** What the service objected to, in Problems and below the members, until the text changes. */
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
        if (contentChanges.length > 0) this.clear(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.clear(document)),
    ];
  }

  /**
   * Shows an objection. @param code the exception's name @param message what the service said and what to do
   */
  show(document: vscode.TextDocument, { paths, rule }: Objection, code: string, message: string): void {
    const text = parseDocument(document.getText());
    const places = paths.map((path) => {
      const { offset, length } = rangeOf(text, path);
      return new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    });
    const [first, ...others] = places;
    if (!first) return;
    const diagnostic = new vscode.Diagnostic(first, message, vscode.DiagnosticSeverity.Error);
    diagnostic.source = 'Amazon Cognito';
    diagnostic.code =
      rule !== undefined && changeableCodes.includes(rule)
        ? { value: rule, target: this.#rulesPage.with({ fragment: rule }) }
        : code;
    diagnostic.relatedInformation = others.map(
      (range) => new vscode.DiagnosticRelatedInformation(new vscode.Location(document.uri, range), 'Takes part in it.'),
    );
    this.#collection.set(document.uri, [diagnostic]);
  }

  clear(document: vscode.TextDocument): void {
    this.#collection.delete(document.uri);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
