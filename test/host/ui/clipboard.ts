/// <reference lib="dom" />

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { waitFor } from './poll.ts';

/** Copies the selection with the keyboard and returns the text on the clipboard. */
export async function copySelection(page: Page): Promise<string> {
  const marker = randomUUID();
  await page.evaluate((text) => navigator.clipboard.writeText(text), marker);
  await page.keyboard.press('Control+C');
  return waitFor('the copied text', async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    return copied === marker ? undefined : copied;
  });
}

/** Pastes text with the keyboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}
