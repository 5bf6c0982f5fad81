import * as vscode from 'vscode';
import { plain } from './escape-label.ts';
import { plainItem } from './quick-input.ts';
import { BACK, type StepPlace } from './steps.ts';

/** The content of a quick pick that is one of several steps. */
export interface StepPick<Item extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  readonly place: StepPlace;
  /** Whether there is a back button. Default: in all steps but the first. */
  readonly canGoBack?: boolean;
  /** The items, or a function that adds items as they become available. */
  readonly items: readonly Item[] | ((list: OpenList<Item>) => Promise<void>);
  /** Returns an item for text that the user typed, if it is valid. It might not be in the list. */
  readonly typed?: (text: string) => Item | undefined;
}

/** The list of an open quick pick. */
export interface OpenList<Item> {
  /** Aborts when the quick pick closes. */
  readonly signal: AbortSignal;
  add(items: readonly Item[]): void;
  setPlaceholder(text: string): void;
}

/**
 * Asks the user to pick an item, as one of several steps.
 * @returns the original item; undefined if the user cancels
 * @throws any error thrown by the function that adds items
 */
export async function pickInStep<Item extends vscode.QuickPickItem>({
  title,
  placeholder,
  place,
  canGoBack = place.step > 1,
  items,
  typed,
}: StepPick<Item>): Promise<Item | typeof BACK | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  const originals = new Map<Item, Item>();
  const listed: Item[] = [];
  const shownAs = (item: Item): Item => {
    const shown = plainItem(item);
    originals.set(shown, item);
    return shown;
  };
  const typedItem = (): Item | undefined => typed?.(picker.value.trim());
  const show = (): void => {
    const own = typedItem();
    const isListed = own && listed.some((item) => own.label === item.label || own.label === item.description);
    picker.items = own && !isListed ? [shownAs({ ...own, alwaysShow: true }), ...listed] : listed;
  };
  const add = (more: readonly Item[]): void => {
    listed.push(...more.map(shownAs));
    show();
  };
  picker.title = plain(title);
  picker.placeholder = plain(placeholder);
  if (place.totalSteps > 1) Object.assign(picker, place);
  picker.matchOnDescription = true;
  picker.ignoreFocusOut = true;
  picker.buttons = canGoBack ? [vscode.QuickInputButtons.Back] : [];
  const stop = new AbortController();
  try {
    return await new Promise<Item | typeof BACK | undefined>((resolve, reject) => {
      picker.onDidChangeValue(() => {
        // Assigning the same items again would move the selection.
        if (typedItem() || picker.items.length !== listed.length) show();
      });
      // The user may press Enter before the list is updated.
      picker.onDidAccept(() => {
        const [selected] = picker.selectedItems;
        const item = typedItem() ?? (selected && originals.get(selected));
        if (item) resolve(item);
      });
      picker.onDidTriggerButton(() => resolve(BACK));
      picker.onDidHide(() => resolve(undefined));
      if (typeof items !== 'function') add(items);
      picker.show();
      if (typeof items !== 'function') return;
      picker.busy = true;
      const setPlaceholder = (text: string): void => void (picker.placeholder = plain(text));
      items({ signal: stop.signal, add, setPlaceholder })
        .finally(() => (picker.busy = false))
        .catch(reject);
    });
  } finally {
    stop.abort();
    picker.dispose();
  }
}
