import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from 'playwright-core';
import { copySelection, paste } from './clipboard.ts';
import { retry, waitFor } from './poll.ts';
import { boxesOf, boxOfText, overlap, visibleLines } from './text-in-page.ts';
import type { Box } from './text-in-page.ts';

/** The kind of a squiggle, as VS Code displays it. */
export type Squiggle = 'error' | 'warning' | 'info' | 'hint';

/** A text editor on the page: the active editor, or one side of a diff editor. */
export class Editor {
  readonly #page: Page;
  readonly #element: Locator;

  constructor(page: Page, element: Locator) {
    this.#page = page;
    this.#element = element;
  }

  /** Places the cursor immediately before or after visible text. */
  async placeCursor(place: { readonly after: string } | { readonly before: string }): Promise<void> {
    // A click places the cursor at the nearest gap between two characters.
    if ('after' in place) await this.#click(place.after, ({ right }) => right - 1);
    else await this.#click(place.before, ({ left }) => left + 1);
  }

  /** Selects visible text with two clicks. The cursor ends up before the text. */
  async select(text: string): Promise<void> {
    await this.placeCursor({ after: text });
    await this.#page.keyboard.down('Shift');
    await this.placeCursor({ before: text });
    await this.#page.keyboard.up('Shift');
    // Otherwise, a hover might cover the next click target.
    await this.#page.mouse.move(0, 0);
  }

  /** Types at the cursor, key by key. Brackets and quotes are closed automatically, and suggestions may open. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Pastes text at the cursor. Nothing is closed automatically, and no suggestions open. */
  async paste(text: string): Promise<void> {
    const before = await this.visibleLines();
    await paste(this.#page, text);
    await waitFor(`the pasted text “${text}”`, async () => !isDeepStrictEqual(await this.visibleLines(), before));
  }

  /** Replaces visible text by pasting. */
  async replace(text: string, replacement: string): Promise<void> {
    await this.select(text);
    if (replacement === '') await this.press('Delete');
    else await this.paste(replacement);
  }

  /** Presses a key or a key combination, such as `Backspace` or `Control+Z`. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  /** Scrolls to a line (starting at 1) and places the cursor at its start. */
  async goToLine(line: number): Promise<void> {
    await this.#page.keyboard.press('Control+G');
    const input = this.#page.locator('.quick-input-widget input.input');
    await input.fill(`:${line}`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /** Returns the whole text by copying it, which changes the selection. */
  async text(): Promise<string> {
    await this.#element.locator('.view-line').first().click();
    await this.#page.keyboard.press('Control+A');
    return copySelection(this.#page);
  }

  /** Returns the visible lines, without moving the cursor or changing the selection. */
  visibleLines(): Promise<string[]> {
    return visibleLines(this.#element);
  }

  /** Waits until the given text is visible on a single line. */
  async waitForText(text: string): Promise<void> {
    await this.#boxOf(text);
  }

  /** Waits until the given text has a squiggle. */
  async waitForSquiggle(kind: Squiggle, text: string): Promise<void> {
    await waitFor(`a squiggle (${kind}) under “${text}”`, () => this.#hasSquiggle(kind, text));
  }

  /** Waits until the given text, or all visible text, has no squiggle of the given kind. */
  async waitForNoSquiggle(kind: Squiggle, text?: string): Promise<void> {
    const where = text === undefined ? '' : ` under “${text}”`;
    await waitFor(`the end of the squiggle (${kind})${where}`, async () => !(await this.#hasSquiggle(kind, text)));
  }

  /** Moves the mouse over the given text until a hover that contains `expected` appears. Returns the hover's text. */
  async hover(text: string, expected = ''): Promise<string> {
    const hover = this.#page.locator('.monaco-hover:visible', { hasText: expected }).first();
    return waitFor(`a hover on “${text}” that says “${expected}”`, async () => {
      const box = await this.#boxOf(text);
      await this.#page.mouse.move(0, 0);
      await this.#page.mouse.move(middle(box.left, box.right), middle(box.top, box.bottom), { steps: 2 });
      await hover.waitFor({ timeout: 2000 }).catch(() => undefined);
      return (await hover.isVisible()) && hover.innerText();
    });
  }

  /** Triggers suggestions at the cursor, waits until `expected` is in the list, and returns the labels in the list. */
  async suggestions(expected?: string): Promise<string[]> {
    const list = this.#page.locator('.suggest-widget.visible');
    if (!(await list.isVisible())) await this.#page.keyboard.press('Control+Space');
    const labels = list.locator('.monaco-list-row .label-name');
    return waitFor(`the suggestion “${expected ?? 'any'}”`, async () => {
      const shown = await labels.allInnerTexts();
      return (expected === undefined ? shown.length > 0 : shown.includes(expected)) && shown;
    });
  }

  /** Opens the details of the selected suggestion in the open list. */
  async showSuggestionDetails(): Promise<void> {
    const details = this.#page.locator('.suggest-details-container');
    if (!(await details.isVisible())) await this.#page.keyboard.press('Control+Space');
    await details.waitFor();
  }

  /** Triggers suggestions at the cursor and accepts the one with the given label. */
  async acceptSuggestion(label: string): Promise<void> {
    const shown = await this.suggestions(label);
    const focused = this.#page.locator('.suggest-widget.visible .monaco-list-row.focused .label-name');
    for (let step = 0; step <= shown.length && (await focused.innerText()) !== label; step += 1) {
      await this.#page.keyboard.press('ArrowDown');
    }
    await this.#page.keyboard.press('Enter');
    await this.#page.locator('.suggest-widget.visible').waitFor({ state: 'detached' });
  }

  /** Opens the list of code actions at the cursor and waits for one whose title contains the given text. */
  async openActions(title: string): Promise<void> {
    await retry(`the action “${title}”`, (timeout) => this.#openActions(title, timeout));
  }

  /** Runs the code action at the cursor whose title contains the given text. Opens the list if it is not open. */
  async takeAction(title: string): Promise<void> {
    await retry(`taking the action “${title}”`, async (timeout) => {
      if (!(await this.#action(title).isVisible())) await this.#openActions(title, timeout);
      await this.#action(title).click({ timeout });
    });
  }

  async #openActions(title: string, timeout: number): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.press('Control+.');
    await this.#action(title).waitFor({ timeout });
  }

  #action(title: string): Locator {
    return this.#page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  }

  #boxOf(text: string): Promise<Box> {
    return waitFor(`“${text}” in the editor`, () => boxOfText(this.#element, text));
  }

  /**
   * Clicks the given text. Repeats the click if the text moved in the meantime, for example because a code lens
   * appeared above it.
   */
  async #click(text: string, toX: (box: Box) => number): Promise<void> {
    await waitFor(`“${text}” to keep its place`, async () => {
      const box = await this.#boxOf(text);
      await this.#page.mouse.click(toX(box), middle(box.top, box.bottom));
      return isDeepStrictEqual(await boxOfText(this.#element, text), box);
    });
  }

  async #hasSquiggle(kind: Squiggle, text?: string): Promise<boolean> {
    const squiggles = await boxesOf(this.#element.locator(`.squiggly-${kind}`));
    if (text === undefined) return squiggles.length > 0;
    const box = await boxOfText(this.#element, text);
    return box !== undefined && squiggles.some((squiggle) => overlap(squiggle, box));
  }
}

function middle(from: number, to: number): number {
  return (from + to) / 2;
}
