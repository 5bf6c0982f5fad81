import * as vscode from 'vscode';
import { plain } from './escape-label.ts';

/** An item of a list whose texts are shown as they are, whatever names are in them. */
export function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  };
}

/** Has the user pick one of these. @returns the very item; undefined where the user gives up */
export async function pick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: Omit<vscode.QuickPickOptions, 'canPickMany' | 'prompt'>,
): Promise<Item | undefined> {
  const shown = items.map(plainItem);
  const picked = await vscode.window.showQuickPick(shown, options);
  return picked && items[shown.indexOf(picked)];
}

/** A text field of which VS Code makes no links, whatever names are in its texts. */
export interface TextInputOptions {
  readonly title: string;
  readonly prompt?: string;
  readonly password?: boolean;
  /** What is wrong with what is typed; undefined: nothing. */
  readonly problemOf?: (typed: string) => string | undefined;
}

/** Has the user type something; it stays while they look elsewhere. @returns undefined where the user gives up */
export async function ask({
  title,
  prompt,
  password = false,
  problemOf,
}: TextInputOptions): Promise<string | undefined> {
  const problem = (typed: string): string | undefined => {
    const text = problemOf?.(typed);
    return text === undefined ? undefined : plain(text);
  };
  return vscode.window.showInputBox({
    title,
    password,
    ignoreFocusOut: true,
    validateInput: problem,
    ...(prompt === undefined ? {} : { prompt: plain(prompt) }),
  });
}
