import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { buildFolder } from '../vscode/index.ts';
import { Editor } from './editor.ts';
import { Message } from './messages.ts';
import { patience, retry, waitFor } from './poll.ts';

const activeEditor = '.editor-group-container.active .editor-instance';
const activeTitle = '.editor-group-container.active .title .editor-actions';

/** The keybindings for the tests. Running this command from the Command Palette takes five times as long. */
export const keybindings = [{ key: 'ctrl+alt+shift+n', command: 'notifications.clearAll' }];

/**
 * The VS Code window, as a user sees it. Every method waits for the elements that it needs. The timeout error names the
 * missing element.
 */
export class Workbench {
  /** The page, for actions that this class has no method for. */
  readonly page: Page;
  /** The active text editor. In a diff editor, this is the right side (the modified text). */
  readonly editor: Editor;
  /** The two sides of the active diff editor. */
  readonly diff: { readonly original: Editor; readonly modified: Editor };

  constructor(page: Page) {
    this.page = page;
    const side = (selector: string) => new Editor(page, page.locator(`${activeEditor} ${selector}`).last());
    this.editor = side('.monaco-editor');
    this.diff = { original: side('.editor.original'), modified: side('.editor.modified') };
  }

  /** Opens a window and waits until its explorer shows the folder. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  }

  /** Opens a file in the workspace by name with Quick Open. */
  async openFile(name: string): Promise<void> {
    // The list is re-sorted as files are found, so a click can hit another file's row. Usually, the wanted row is the
    // focused one.
    const focused = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: name });
    await this.#ask('Control+P', name, async (timeout) => {
      await focused.waitFor({ timeout: timeout / 3 }).then(
        () => this.page.keyboard.press('Enter'),
        () => this.#row(name).click({ timeout: timeout / 3 }),
      );
      await this.waitForTab(name, timeout / 3);
    });
    await this.page.locator(`${activeEditor} .view-line`).first().waitFor();
  }

  /** Waits until a tab with the given file name or title is active. */
  async waitForTab(name: string, timeout = patience): Promise<void> {
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor({ timeout });
  }

  /** Returns the names of the buttons in the title of the active editor, in order. */
  titleButtons(): Promise<string[]> {
    const labels = this.page.locator(`${activeTitle} .action-label`);
    return labels.evaluateAll((all) =>
      all.map((label) => label.textContent.trim() || (label.getAttribute('aria-label') ?? '')),
    );
  }

  /** Clicks a button in the title of the active editor, by its name. */
  async clickTitleButton(name: string): Promise<void> {
    await this.#titleButton(name).click();
  }

  /** Waits for a button in the title of the active editor. */
  async waitForTitleButton(name: string): Promise<void> {
    await this.#titleButton(name).waitFor();
  }

  /** Closes the active editor. */
  async closeEditor(): Promise<void> {
    await this.runCommand('View: Close Editor');
  }

  /** Saves the active editor and waits until its tab is no longer marked as unsaved. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Runs a command from the Command Palette. `title` is the full title, such as `Cognito: Push User Pool`. */
  async runCommand(title: string): Promise<void> {
    await this.#ask('F1', `>${title}`, (timeout) => this.#row(title).click({ timeout }));
  }

  /** Returns whether the Command Palette currently offers a command. */
  async offersCommand(title: string): Promise<boolean> {
    await this.#ask('F1', `>${title}`, (timeout) => this.#rows().first().waitFor({ timeout }));
    const offered = await this.#row(title).isVisible();
    await this.page.keyboard.press('Escape');
    return offered;
  }

  /** Waits for a quick pick with the item `label`, selects the item, and waits until the item is gone. */
  async pick(label: string): Promise<void> {
    await this.#row(label).click();
    // Text that is typed while the item is still visible would go into this quick pick instead of the next one.
    await this.#row(label).waitFor({ state: 'hidden' });
  }

  /** Waits until a quick pick offers an item. */
  async waitForPick(label: string, timeout = patience): Promise<void> {
    await this.#row(label).waitFor({ timeout });
  }

  /** Returns the title of the open quick pick, including the step. */
  async pickTitle(): Promise<string> {
    return this.page.locator('.quick-input-widget:visible .quick-input-title').innerText();
  }

  /** Goes back to the previous step of the open quick pick. */
  async goBack(): Promise<void> {
    await this.page.locator('.quick-input-widget:visible').getByRole('button', { name: 'Back' }).click();
  }

  /** Waits for a quick pick and returns its items. */
  async picks(): Promise<string[]> {
    await this.#rows().first().waitFor();
    return this.#rows().allInnerTexts();
  }

  /** Types into the open input box or quick pick and confirms with Enter. */
  async answer(text: string): Promise<void> {
    await this.#input().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Returns the language mode in the status bar, such as `JSON`. */
  async languageMode(): Promise<string> {
    return (await this.page.locator('#status\\.editor\\.mode').innerText()).trim();
  }

  /** Opens the Problems view, waits for a row that contains the given text, and returns the row's whole text. */
  async waitForProblem(text: string): Promise<string> {
    await this.showProblems();
    const row = this.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
    await row.waitFor();
    return (await row.innerText()).replace(/\s+/g, ' ').trim();
  }

  async showProblems(): Promise<void> {
    await this.runCommand('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Waits for a modal dialog that contains the given text. */
  async waitForModal(text = ''): Promise<Message> {
    return this.#message('modal dialog', '.monaco-dialog-box', text);
  }

  /** Waits for a notification that contains the given text. */
  async waitForToast(text: string): Promise<Message> {
    return this.#message('notification', '.notification-toast', text);
  }

  /** Clears all notifications, including any that appear in the meantime, and waits until none is visible. */
  async clearNotifications(): Promise<void> {
    await waitFor('the end of all notifications', async () => {
      await this.page.keyboard.press('Control+Alt+Shift+N');
      return (await this.toasts()).length === 0;
    });
  }

  /** Returns the text of each visible notification. */
  toasts(): Promise<string[]> {
    return this.page.locator('.notification-toast').allInnerTexts();
  }

  /** Saves a screenshot of the page in build/screenshots. */
  async screenshot(name: string): Promise<string> {
    const folder = join(buildFolder, 'screenshots');
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  #titleButton(name: string): Locator {
    return this.page.locator(activeTitle).getByRole('button', { name, exact: true });
  }

  #input(): Locator {
    return this.page.locator('.quick-input-widget:visible input.input').first();
  }

  #rows(): Locator {
    return this.page.locator('.quick-input-widget:visible .monaco-list-row');
  }

  #row(text: string): Locator {
    return this.#rows().filter({ hasText: text }).first();
  }

  /** Opens a quick input with a keyboard shortcut, types into it, and runs an action with the results. */
  async #ask(key: string, text: string, action: (timeout: number) => Promise<unknown>): Promise<void> {
    await retry(`${key} and “${text}”`, async (timeout) => {
      await this.page.keyboard.press(key);
      await this.#input().fill(text, { timeout });
      await action(timeout);
    });
  }

  async #message(kind: string, selector: string, text: string): Promise<Message> {
    const all = this.page.locator(selector);
    const wanted = this.page.locator(selector, { hasText: text }).first();
    const seen = new Set<string>();
    const others = () => [...seen].map((other) => `“${other}”`).join(', ') || 'none at all';
    await waitFor(
      () => `a ${kind} that says “${text}”; there was ${others()}`,
      async () => {
        for (const other of await all.allInnerTexts()) seen.add(other.replaceAll(/\s+/g, ' ').trim());
        return wanted.isVisible();
      },
    );
    return new Message(wanted);
  }
}
