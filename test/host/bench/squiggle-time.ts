/// <reference lib="dom" />

import type { Page } from 'playwright-core';
import { patience } from '../ui/poll.ts';

/** What counts as a squiggle: of the built-in JSON support most are warnings. */
const squiggles = ['error', 'warning'].map((kind) => `.editor-group-container.active .squiggly-${kind}`).join(', ');

/**
 * Measures in the page how long it takes from a key or a mouse button that goes down until squiggles show in the active
 * editor, or until there are none.
 *
 * @param page VS Code's window
 * @param shown whether squiggles are to come or to go
 * @param act presses the key or the button
 * @returns milliseconds
 * @throws Error where that has not happened within the tests' patience
 */
export async function timeToSquiggle(page: Page, shown: boolean, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watch, { squiggles, shown, patience });
  await act();
  return page.evaluate(() => (window as unknown as Watching).watched);
}

interface Watching {
  watched: Promise<number>;
}

/** Runs in the page: it is ready to measure when it returns. */
function watch({ squiggles, shown, patience }: { squiggles: string; shown: boolean; patience: number }): void {
  const isThere = () => document.querySelector(squiggles) !== null;
  const watched = new Promise<number>((resolve, reject) => {
    if (isThere() === shown) {
      reject(new Error(shown ? 'There is a squiggle already.' : 'There is no squiggle to go.'));
      return;
    }
    let start: number | undefined;
    const begin = (event: Event) => (start ??= event.timeStamp);
    const events = ['keydown', 'mousedown'];
    for (const name of events) window.addEventListener(name, begin, { capture: true });
    const end = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      for (const name of events) window.removeEventListener(name, begin, { capture: true });
      settle();
    };
    const observer = new MutationObserver(() => {
      const now = performance.now();
      if (start !== undefined && isThere() === shown) end(() => resolve(now - (start ?? now)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
    const timer = setTimeout(
      () => end(() => reject(new Error(`A squiggle did not ${shown ? 'come' : 'go'}.`))),
      patience,
    );
  });
  watched.catch(() => undefined);
  (window as unknown as Watching).watched = watched;
}
