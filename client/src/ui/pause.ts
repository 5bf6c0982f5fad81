import type { Pause } from '../flows/ports.ts';

const FIRST_MS = 500;

/** Waits twice as long each time, by chance up to half as long again: others who wait must not all come back at once. */
export const pauseWithJitter: Pause = (attempt) =>
  new Promise((resolve) => setTimeout(resolve, FIRST_MS * 2 ** (attempt - 1) * (1 + Math.random() / 2)));
