import type { Locator } from 'playwright-core';

/** A modal dialog or a notification: text with buttons. */
export class Message {
  readonly #element: Locator;

  constructor(element: Locator) {
    this.#element = element;
  }

  /** Returns the whole text, including the buttons, with plain spaces. */
  async text(): Promise<string> {
    return (await this.#element.innerText()).replaceAll('\u00a0', ' ');
  }

  /** Returns the labels of the buttons, in order. */
  async buttons(): Promise<string[]> {
    const labels = await this.#element.locator('.monaco-button').allInnerTexts();
    return labels.map((label) => label.trim()).filter(Boolean);
  }

  /** Clicks a button and waits until the message has disappeared. */
  async click(button: string): Promise<void> {
    await this.#element.getByRole('button', { name: button, exact: true }).click();
    await this.gone();
  }

  /** Waits until the message has disappeared. */
  async gone(): Promise<void> {
    await this.#element.waitFor({ state: 'detached' });
  }
}
