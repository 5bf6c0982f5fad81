import * as vscode from 'vscode';
import { plain } from './escape-label.ts';

/** Escapes the text in a list item. */
export function plainItem<Item extends vscode.QuickPickItem>(item: Item): Item {
  const { label, description, detail } = item;
  return {
    ...item,
    label: plain(label),
    ...(description === undefined ? {} : { description: plain(description) }),
    ...(detail === undefined ? {} : { detail: plain(detail) }),
  };
}

/** Asks the user to pick an item. Escapes the items' text. @returns the original item; undefined if the user cancels */
export async function pick<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  options: Omit<vscode.QuickPickOptions, 'canPickMany' | 'prompt'>,
): Promise<Item | undefined> {
  const shown = items.map(plainItem);
  const picked = await vscode.window.showQuickPick(shown, options);
  return picked && items[shown.indexOf(picked)];
}

/**
 * Asks the user to pick an item or press one of its buttons. Escapes the items' text. What the user types is matched
 * against an item's label, description and detail.
 * @param options.active the item that is selected at first. Default: the first one
 * @returns the original item, and the button if one was pressed; undefined if the user cancels
 */
export async function pickOrPress<Item extends vscode.QuickPickItem>(
  items: readonly Item[],
  {
    title,
    placeholder,
    active,
  }: { readonly title: string; readonly placeholder: string; readonly active?: Item | undefined },
): Promise<{ readonly item: Item; readonly button?: vscode.QuickInputButton } | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  const shown = items.map(plainItem);
  const originalOf = (item: Item | undefined): Item | undefined => item && items[shown.indexOf(item)];
  Object.assign(picker, { title: plain(title), placeholder: plain(placeholder), items: shown });
  Object.assign(picker, { matchOnDescription: true, matchOnDetail: true });
  if (active) picker.activeItems = shown.filter((_, i) => items[i] === active);
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const item = originalOf(picker.selectedItems[0]);
        if (item) resolve({ item });
      });
      picker.onDidTriggerItemButton((pressed) => {
        const item = originalOf(pressed.item);
        if (item) resolve({ item, button: pressed.button });
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}

/** The options for a text field. The prompt and the problem are escaped when they are shown. */
export interface TextInputOptions {
  readonly title: string;
  readonly prompt?: string;
  readonly password?: boolean;
  /** The text that the field initially contains. */
  readonly value?: string;
  /** Returns the problem with the typed text; undefined if there is none. */
  readonly problemOf?: (typed: string) => string | undefined;
}

/** Asks the user for text input; the field stays open when it loses focus. @returns undefined if the user cancels */
export async function ask({
  title,
  prompt,
  password = false,
  value,
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
    ...(value === undefined ? {} : { value }),
    ...(prompt === undefined ? {} : { prompt: plain(prompt) }),
  });
}
