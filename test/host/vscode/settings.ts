import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { quietSettings } from './paths.ts';

/** Setting IDs and values, as in settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/**
 * Writes the initial settings for a served VS Code instance. Must be called before the page is loaded.
 *
 * The quiet settings and `userSettings` become user settings. `settings` become machine settings, because a VS Code
 * instance with a remote server, such as this one, ignores user settings with the scopes `machine` and
 * `machine-overridable`.
 *
 * @param dataFolder the server's data folder
 */
export async function writeSettings(dataFolder: string, settings: Settings, userSettings: Settings): Promise<void> {
  await writeUserSettings(join(dataFolder, 'data'), userSettings);
  await writeJson(join(dataFolder, 'data', 'Machine', 'settings.json'), settings);
}

/** Writes the quiet settings as user settings to a user data folder of desktop VS Code (`--user-data-dir`). */
export async function writeUserSettings(profileFolder: string, settings: Settings = {}): Promise<void> {
  const quiet = JSON.parse(await readFile(quietSettings, 'utf8')) as Settings;
  await writeJson(join(profileFolder, 'User', 'settings.json'), { ...quiet, ...settings });
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(value, undefined, 2)}\n`);
}
