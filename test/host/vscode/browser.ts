import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
];

/** The window size for tests and screenshots. */
export const viewport = { width: 1280, height: 800 };

/**
 * Starts headless Chromium. The environment variable CHROMIUM sets its path (by default /usr/bin/chromium). The caller
 * must close the browser.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: flags,
    // The caller closes the browser, so Playwright must not do so on a signal.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
}
