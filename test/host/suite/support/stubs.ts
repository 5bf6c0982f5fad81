import * as vscode from 'vscode';

/** A stubbed prompt: the message, its details and its buttons. */
export interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

type Show = 'showWarningMessage' | 'showErrorMessage' | 'showInformationMessage';

/**
 * Answers VS Code's prompts while a function runs, because a test host rejects modal dialogs.
 *
 * @param answer returns the label of the button to click, or undefined to dismiss the prompt
 * @returns the prompts, in order
 */
export async function answering(
  answer: (asked: Asked) => string | undefined,
  run: () => Promise<unknown>,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const kinds: readonly Show[] = ['showWarningMessage', 'showErrorMessage', 'showInformationMessage'];
  const originals = kinds.map((kind) => [kind, vscode.window[kind]] as const);
  const stub = (message: string, ...rest: unknown[]): Promise<string | undefined> => {
    const [options] = rest;
    const detail = typeof options === 'object' ? ((options as vscode.MessageOptions).detail ?? '') : '';
    const question = { message, detail, buttons: rest.filter((item): item is string => typeof item === 'string') };
    asked.push(question);
    return Promise.resolve(answer(question));
  };
  try {
    for (const kind of kinds) Object.assign(vscode.window, { [kind]: stub });
    await run();
  } finally {
    for (const [kind, original] of originals) Object.assign(vscode.window, { [kind]: original });
  }
  return asked;
}
