import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

/** The window size that tests and pictures are made for. */
export const viewport = { width: 1280, height: 800 };

/**
 * Starts the Chromium that the environment variable CHROMIUM names (by default /usr/bin/chromium), without a window.
 * The caller must close it.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    // Whoever starts the browser also stops it, in its own order.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
