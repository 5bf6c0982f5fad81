/// <reference lib="dom" />

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { waitFor } from './poll.ts';

/** Presses the keys that copy the selection and returns the text on the clipboard. */
export async function copySelection(page: Page): Promise<string> {
  const marker = randomUUID();
  await page.evaluate((text) => navigator.clipboard.writeText(text), marker);
  await page.keyboard.press('Control+C');
  return waitFor('the copied text', async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    return copied === marker ? undefined : copied;
  });
}

/** Presses the keys that paste, with a text on the clipboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.keyboard.press('Control+V');
}
