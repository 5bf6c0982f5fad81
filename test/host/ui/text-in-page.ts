/// <reference lib="dom" />

import type { Locator } from 'playwright-core';

/** An area on the page, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Finds the given text in an editor. If several lines contain the text, the first one is used.
 *
 * @param editor the editor's element
 * @param text part of one line, possibly several tokens
 * @returns the text's box, or `undefined` if the text is not visible
 */
export async function boxOfText(editor: Locator, text: string): Promise<Box | undefined> {
  return editor.evaluate((element, wanted) => {
    for (const line of element.querySelectorAll('.view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const pieces: { node: Node; start: number }[] = [];
      let shown = '';
      while (walker.nextNode()) {
        pieces.push({ node: walker.currentNode, start: shown.length });
        shown += walker.currentNode.textContent ?? '';
      }
      const start = shown.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (start < 0) continue;
      const end = start + wanted.length;
      const first = pieces.findLast((piece) => piece.start <= start);
      const last = pieces.findLast((piece) => piece.start < end);
      if (!first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, top, bottom };
    }
    return undefined;
  }, text);
}

/** Returns the boxes of all elements that currently match a locator. */
export async function boxesOf(elements: Locator): Promise<Box[]> {
  return elements.evaluateAll((found) =>
    found.map((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top, bottom };
    }),
  );
}

/** Returns the visible lines of an editor, from top to bottom. */
export async function visibleLines(editor: Locator): Promise<string[]> {
  return editor.evaluate((element) =>
    [...element.querySelectorAll('.view-line')]
      .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
      .map((line) => line.textContent.replaceAll('\u00a0', ' ')),
  );
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
