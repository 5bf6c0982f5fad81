// Takes docs/images/neovim.png: Neovim with the set-up that docs/editors.md prints, driven by keys in a real terminal.
//   node scripts/pictures/neovim.mjs
// It needs Neovim 0.11 or newer (`nvim`), tmux and Chromium, and the server that npm run build makes; Linux or macOS.
// It fails where something that the picture should show does not come up, so it is a trial of that set-up, too.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../lib/chromium.mjs';
import { reducePalette } from '../lib/palette.mjs';
import { projectRoot } from '../lib/paths.mjs';
import { PlainError, printError } from '../lib/report.mjs';
import { terminalHtml } from '../lib/terminal-html.mjs';

const picture = join(projectRoot, 'docs', 'images', 'neovim.png');
const server = join(projectRoot, 'dist', 'server.js');
const columns = 108;
const rows = 15;
/** How Neovim's own colours look at their best; the terminal's own are the same. */
const own = { color: '#e0e2ea', background: '#14161b' };

const pool = `{
  "UserPoolId": "eu-west-1_AbCdEf123",
  "MfaConfiguration": "ON", // agreed with support
  "Policies": {
    "PasswordPolicy": { "MinimumLength": 5 },
    "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] },
  },
  "UserPoolTier": "",
}
`;

const folder = mkdtempSync(join(tmpdir(), 'userpool-neovim-'));
/** A server of tmux of our own: the user's sessions are not touched. */
const socket = join(folder, 'tmux');

/** @param {...string} args */
const tmux = (...args) => execFileSync('tmux', ['-f', '/dev/null', '-S', socket, ...args], { encoding: 'utf8' });

try {
  const browserPath = await ensureChromium();
  start();
  await showing('MinimumLength must be', 'the problems');
  await fixWithCodeAction();
  await hover();
  const screen = await complete();
  await draw(screen, browserPath);
  console.log(`${picture}: ${readFileSync(picture).length} bytes`);
} catch (error) {
  printError(error);
  process.exitCode = 1;
} finally {
  try {
    tmux('kill-server');
  } catch {
    // It ended with Neovim, or never began.
  }
  rmSync(folder, { recursive: true, force: true });
}

function start() {
  const config = join(folder, 'config', 'nvim');
  mkdirSync(config, { recursive: true });
  // Indentation is the user's own affair, and so is not in what docs/editors.md prints; the rest calms the screen.
  const extras = 'vim.o.expandtab = true\nvim.o.shiftwidth = 2\nvim.diagnostic.config({ update_in_insert = true })\n';
  writeFileSync(join(config, 'init.lua'), setUp() + extras);
  writeFileSync(join(folder, 'customers.userpool.json'), pool);
  const homes = ['CONFIG', 'DATA', 'STATE', 'CACHE'].map(
    (name) => `XDG_${name}_HOME=${join(folder, name.toLowerCase())}`,
  );
  const size = ['-x', String(columns), '-y', String(rows)];
  const program = ['env', ...homes, 'COLORTERM=truecolor', 'nvim', '-n', 'customers.userpool.json'];
  tmux('new-session', '-d', ...size, '-c', folder, program.join(' '), ';', 'set', 'status', 'off');
}

/** The Lua code in docs/editors.md for the newest Neovim, with the path of this server. */
function setUp() {
  const [, lua] =
    /^## Neovim\n[^]*?```lua\n([^]*?)```/m.exec(readFileSync(join(projectRoot, 'docs', 'editors.md'), 'utf8')) ?? [];
  if (lua === undefined) throw new PlainError('docs/editors.md has no Lua code below its heading “Neovim”.');
  return lua.replace('/path/to/dist/server.js', server);
}

/** The fix of one problem: it must change the text, and the problem must go. */
async function fixWithCodeAction() {
  type(':5', 'Enter', '0f5', 'gra');
  await showing('Set it to 6', 'the fixes');
  type('1', 'Enter');
  await showing('"MinimumLength": 6', 'the fixed value');
  await showing(/^(?![^]*MinimumLength must be)/, 'the end of the problem');
}

async function hover() {
  type(':3', 'Enter', '5|', 'K');
  await showing('Sets multi-factor authentication', 'the hover');
  type('Escape', 'j', 'k');
}

/** @returns {Promise<string>} the screen with the list of values */
async function complete() {
  type(':8', 'Enter', '$F"i', 'C-x', 'C-o');
  await showing('ESSENTIALS', 'the values');
  type('C-n', 'C-n');
  await showing('Everything of Essentials', 'what a value does');
  return tmux('capture-pane', '-e', '-p');
}

/** @param {...string} keys */
function type(...keys) {
  tmux('send-keys', ...keys);
}

/**
 * Waits until the screen shows something.
 *
 * @param {string | RegExp} expected
 * @param {string} what
 */
async function showing(expected, what) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const screen = tmux('capture-pane', '-p');
    if (typeof expected === 'string' ? screen.includes(expected) : expected.test(screen)) return;
    if (Date.now() > deadline) throw new PlainError(`Neovim does not show ${what}. Its screen:\n\n${screen}`);
    await pause(50);
  }
}

/**
 * @param {string} screen
 * @param {string} executablePath
 */
async function draw(screen, executablePath) {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage();
    const font = "16px/20px 'DejaVu Sans Mono', Menlo, monospace";
    await page.setContent(`<pre style="display: inline-block; margin: 0; padding: 10px 12px; font: ${font};
      color: ${own.color}; background: ${own.background}; width: ${columns}ch">${terminalHtml(screen.trimEnd(), own)}</pre>`);
    await page.locator('pre').screenshot({ path: picture });
  } finally {
    await browser.close();
  }
  await reducePalette(picture);
}
