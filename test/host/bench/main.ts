// Measures the packaged extension in a real VS Code, beside the built-in JSON support in the same window.
//   node main.ts --runs N --input FILE --result FILE     bench/editor starts it and says what the files hold

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { patience } from '../ui/poll.ts';
import { Workbench } from '../ui/workbench.ts';
import {
  buildFolder,
  dummyAwsEnvironment,
  installExtension,
  makeTemporaryFolder,
  outliveSignals,
  removeFolder,
  startBrowser,
  startVsCodeServer,
  viewport,
  type ServerOptions,
} from '../vscode/index.ts';
import { readActivations } from './activation.ts';
import { readLoaded } from './loaded.ts';
import { timeToSquiggle } from './squiggle-time.ts';

/** What is opened and typed. */
interface Input {
  /** A file without problems, and the same with one near its top. */
  readonly text: string;
  readonly mistaken: string;
  /** What makes the one out of the other, and the text on the screen that it is typed behind. */
  readonly key: string;
  readonly behind: string;
  /** The schema for the built-in JSON support. */
  readonly schema: string;
  /** A script that Node runs first, and that writes down what of the extension is loaded. */
  readonly logLoaded: string;
}

/** The two that are compared, by the ending of their files; VS Code's names of their extensions. */
const sides = {
  ours: { ending: 'userpool.json', extension: 'cognito-userpool.cognito-userpool' },
  json: { ending: 'bench.json', extension: 'vscode.json-language-features' },
} as const;
type Side = keyof typeof sides;

/** How often a key is pressed in one window; the first time is not counted. */
const KEYS = 6;
/** How long a window is left alone before something is measured in it, in milliseconds. */
const QUIET = 3000;

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, input: { type: 'string' }, result: { type: 'string' } },
});
if (!values.input || !values.result) throw new Error('--input and --result are needed.');
const input = JSON.parse(await readFile(values.input, 'utf8')) as Input;

const interruption = outliveSignals();
const temporary = await makeTemporaryFolder();
try {
  const extensionsFolder = join(temporary, 'extensions');
  const vsix = join(buildFolder, 'cognito-userpool.vsix');
  await installExtension(vsix, { dataFolder: join(temporary, 'data'), extensionsFolder });
  const workspace = await makeWorkspace(join(temporary, 'workspace'));
  const served = {
    extensionsFolder,
    env: await dummyAwsEnvironment(temporary),
  };
  const browser = await startBrowser();
  try {
    const measured: Record<string, number[]> = {};
    const note = (side: Side, what: string, value: number) => (measured[`${side} / ${what}`] ??= []).push(value);
    await withServer({ ...served, dataFolder: join(temporary, 'timed') }, async (urlOf) => {
      for (let run = 0; run < Number(values.runs) && !interruption.aborted; run += 1) {
        await inWindow(browser, urlOf(workspace), (workbench) => visit(workbench, run, note));
        console.log(`  window ${run + 1} of ${values.runs}`);
      }
    });
    const loaded = await whatIsLoaded(browser, workspace, served, extensionsFolder);
    await writeFile(values.result, JSON.stringify({ measured, loaded }));
  } finally {
    await browser.close();
  }
} finally {
  await removeFolder(temporary);
}

async function makeWorkspace(folder: string): Promise<string> {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(join(folder, 'userpool.schema.json'), input.schema);
  // Only there is a path one from the workspace's folder.
  const settings = { 'json.schemas': [{ fileMatch: [`*.${sides.json.ending}`], url: './userpool.schema.json' }] };
  await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  for (const { ending } of Object.values(sides)) {
    await writeFile(join(folder, `first.${ending}`), input.mistaken);
    await writeFile(join(folder, `second.${ending}`), input.mistaken);
    await writeFile(join(folder, `typed.${ending}`), input.text);
  }
  return folder;
}

async function withServer(options: ServerOptions, use: (urlOf: (folder: string) => string) => Promise<void>) {
  const server = await startVsCodeServer(options);
  try {
    await use(server.urlOf);
  } finally {
    await server.stop();
  }
}

async function inWindow(browser: Browser, url: string, use: (workbench: Workbench) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(patience);
  try {
    const workbench = new Workbench(await context.newPage());
    await workbench.open(url);
    await delay(QUIET);
    await use(workbench);
  } finally {
    await context.close();
  }
}

/** One window: each side's extension starts in it, the one first or the other. */
async function visit(
  workbench: Workbench,
  run: number,
  note: (side: Side, what: string, value: number) => void,
): Promise<void> {
  const order: Side[] = run % 2 === 0 ? ['ours', 'json'] : ['json', 'ours'];
  for (const side of order) note(side, 'first file', await openAndWait(workbench, `first.${sides[side].ending}`));
  for (const side of order) note(side, 'another file', await openAndWait(workbench, `second.${sides[side].ending}`));
  for (const side of order) {
    const times = await typeAndWait(workbench, `typed.${sides[side].ending}`);
    times.forEach((time) => note(side, 'keystroke', time));
  }
  const activations = await readActivations(
    workbench,
    order.map((side) => sides[side].extension),
  );
  for (const side of order) {
    const { load, call, finish } = activations[sides[side].extension]!;
    note(side, 'activation', load + call);
    for (const [what, value] of Object.entries({ load, call, finish })) note(side, what, value);
  }
}

/** From the click on a file in the explorer to its first squiggle; the file is closed then. */
async function openAndWait(workbench: Workbench, name: string): Promise<number> {
  const { page } = workbench;
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const took = await timeToSquiggle(page, true, () => row.click());
  await closeEditors(workbench);
  return took;
}

/** From a key that goes down to the squiggle that comes of it. */
async function typeAndWait(workbench: Workbench, name: string): Promise<number[]> {
  const { page, editor } = workbench;
  await workbench.openFile(name);
  await editor.placeCursor({ after: input.behind });
  await delay(QUIET);
  const times: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    times.push(await timeToSquiggle(page, true, () => editor.type(input.key)));
    await timeToSquiggle(page, false, () => editor.press('Backspace'));
  }
  await workbench.save();
  await closeEditors(workbench);
  return times.slice(1);
}

async function closeEditors(workbench: Workbench): Promise<void> {
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.editor-group-container .tab').first().waitFor({ state: 'detached' });
}

/** Which bundles of the extension a window loads whose only file is a pool file; the times of such a window do not count. */
async function whatIsLoaded(
  browser: Browser,
  workspace: string,
  served: Omit<ServerOptions, 'dataFolder'>,
  extensionsFolder: string,
) {
  const log = join(temporary, 'loaded.txt');
  const options = {
    ...served,
    dataFolder: join(temporary, 'watched'),
    nodeOptions: ['--import', pathToFileURL(input.logLoaded).href],
    env: { ...served.env, USERPOOL_BENCH_LOADED: log, USERPOOL_BENCH_EXTENSIONS: extensionsFolder },
  };
  await withServer(options, async (urlOf) => {
    await inWindow(browser, urlOf(workspace), async (workbench) => {
      await openAndWait(workbench, `first.${sides.ours.ending}`);
    });
  });
  return readLoaded(log);
}
