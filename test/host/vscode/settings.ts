import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quietSettings } from './paths.ts';

/** Setting ids and their values, as in a settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * Writes the settings that a served VS Code starts with. The page must not have been loaded yet.
 *
 * The quiet settings become the user's, and `userSettings` on top of them. `settings` go into the machine's settings: a VS Code with a remote, as this
 * one is, ignores settings of the scopes `machine` and `machine-overridable` that stand in the user's.
 *
 * @param dataFolder the server's data folder
 */
export async function writeSettings(dataFolder: string, settings: Settings, userSettings: Settings): Promise<void> {
  await writeUserSettings(join(dataFolder, 'data'), userSettings);
  await writeJson(join(dataFolder, 'data', 'Machine', 'settings.json'), settings);
}

/** Writes the quiet settings as the user's into a profile folder of a desktop VS Code (`--user-data-dir`). */
export async function writeUserSettings(profileFolder: string, settings: Settings = {}): Promise<void> {
  const quiet = JSON.parse(await readFile(quietSettings, 'utf8')) as Settings;
  await writeJson(join(profileFolder, 'User', 'settings.json'), { ...quiet, ...settings });
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
