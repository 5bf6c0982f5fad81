// Takes screenshots of the packaged extension in a real VS Code window.
//   node main.ts                              the screenshots in README.md, in docs/images
//   node main.ts --look [part of a name …]    every view in a light, a dark and two high-contrast themes, in build/pictures

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSandbox } from '../../../sandbox/src/index.ts';
import { extensionsVariable, openSession } from '../ui/session.ts';
import { buildFolder, installExtension, makeTemporaryFolder, projectRoot, removeFolder } from '../vscode/index.ts';
import { animate, reducePalette } from '../../../scripts/pictures/palette.mjs';
import type { Scene } from './scene.ts';
import { scenes } from './scenes/index.ts';
import { tour } from './tour.ts';

/** VS Code's color themes, keyed by the suffix of the file names. */
const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;
type ThemeName = keyof typeof themes;

/** Published screenshots are displayed small, so their contents must be large. */
const published = { width: 1100, height: 640 };
const viewed = { width: 1280, height: 800 };

const { values, positionals } = parseArgs({ allowPositionals: true, options: { look: { type: 'boolean' } } });

const temporary = await makeTemporaryFolder();
try {
  const extensionsFolder = join(temporary, 'extensions');
  await installExtension(join(buildFolder, 'cognito-userpool.vsix'), {
    dataFolder: join(temporary, 'data'),
    extensionsFolder,
  });
  process.env[extensionsVariable] = extensionsFolder;
  if (values.look) {
    const folder = join(buildFolder, 'pictures');
    for (const scene of scenes.filter(({ name }) => isAsked(name))) {
      for (const theme of Object.keys(themes) as ThemeName[]) {
        await take(scene, theme, viewed, join(folder, `${scene.name}-${theme}.png`));
      }
    }
  } else {
    for (const scene of scenes.filter((one) => one.published && isAsked(one.name))) {
      const file = join(projectRoot, 'docs', 'images', `${scene.name}.png`);
      await take(scene, 'light', published, file);
      await reducePalette(file);
    }
    if (isAsked('tour')) await takeTour(join(projectRoot, 'docs', 'images', 'tour.png'));
  }
} finally {
  await removeFolder(temporary);
}

function isAsked(name: string): boolean {
  return positionals.length === 0 || positionals.some((part) => name.includes(part));
}

/** Saves an animated image of the main workflow. */
async function takeTour(file: string): Promise<void> {
  const session = await openSession({
    files: { 'README.md': '' },
    userSettings: {
      'workbench.colorTheme': themes.light,
      'workbench.activityBar.location': 'hidden',
      'editor.cursorBlinking': 'solid',
    },
    size: published,
  });
  try {
    const { page } = session.workbench;
    await session.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    const frames: { picture: Buffer; duration: number }[] = [];
    for await (const duration of tour(session.workbench)) {
      await page.waitForTimeout(500);
      frames.push({ picture: await page.screenshot({ animations: 'disabled' }), duration });
    }
    await writeFile(file, animate(frames));
    console.log(`  ${file}`);
  } finally {
    await session.close();
  }
}

async function take(scene: Scene, theme: ThemeName, size: typeof viewed, file: string): Promise<void> {
  const sandbox = await startSandbox({ region: 'eu-west-1' });
  try {
    const session = await openSession({
      files: scene.files,
      settings: { 'userpool.endpoint': sandbox.url, ...scene.settings },
      userSettings: { 'workbench.colorTheme': themes[theme], 'workbench.activityBar.location': 'hidden' },
      size,
      // Published pictures must be sharp on any screen.
      pixelRatio: size === published ? 2 : 1,
      ...(scene.workspaceTrust ? { workspaceTrust: scene.workspaceTrust } : {}),
    });
    try {
      await session.workbench.runCommand('View: Toggle Primary Side Bar Visibility');
      await scene.show(session.workbench, sandbox);
      await mkdir(join(file, '..'), { recursive: true });
      // No event signals that content such as an image in a webview has finished rendering.
      await session.workbench.page.waitForTimeout(700);
      await session.workbench.page.screenshot({ path: file, animations: 'disabled' });
      console.log(`  ${file}`);
    } catch (error) {
      throw new Error(
        `No picture of ${scene.name}: ${await session.workbench.screenshot(`failed-${scene.name}`)} shows why.`,
        {
          cause: error,
        },
      );
    } finally {
      await session.close();
    }
  } finally {
    await sandbox.close();
  }
}
