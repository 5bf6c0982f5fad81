import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** Waits until a document's diagnostics meet a condition. The timeout error contains the last diagnostics. */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  description: string,
  right: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!right(diagnostics)) return;
      stop();
      resolve(diagnostics);
    };
    const listening = vscode.languages.onDidChangeDiagnostics(look);
    const timer = setTimeout(() => {
      stop();
      const codes = vscode.languages.getDiagnostics(uri).map(codeOf);
      reject(new assert.AssertionError({ message: `${description}: there are [${codes.join(', ')}]` }));
    }, 10_000);
    const stop = (): void => {
      clearTimeout(timer);
      listening.dispose();
    };
    look();
  });
}

/** Returns the code of a diagnostic as a string. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
