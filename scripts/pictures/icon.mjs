// Renders media/icon.png, the icon on the Marketplace and in VS Code, from media/icon.svg.
//   node scripts/pictures/icon.mjs
// Requires Chromium. The Marketplace does not accept SVG. It displays the icon at 128 pixels, or 256 on high-density
// screens.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../test-runner/chromium.mjs';
import { projectRoot } from '../paths.mjs';
import { runScript } from '../test-runner/report.mjs';

const media = join(projectRoot, 'media');

await runScript(async () => {
  const browser = await chromium.launch({ executablePath: await ensureChromium() });
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<body style="margin: 0; font-size: 0">${readFileSync(join(media, 'icon.svg'), 'utf8')}`);
    await page.screenshot({ path: join(media, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
});
