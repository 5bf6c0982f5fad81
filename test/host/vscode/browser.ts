import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

/** The window size of tests and pictures. */
export const viewport = { width: 1280, height: 800 };

/**
 * Starts a headless Chromium: that in the environment variable CHROMIUM (by default /usr/bin/chromium). The caller must
 * close it.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    // The caller stops the browser, in its own order.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
