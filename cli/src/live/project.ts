import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { CONFIG_FILE, findConfig, type Config, type SearchedFolder } from '#core/config';
import { firstLine } from '#core/text';
import { CommandError, type Context } from '../command.ts';
import { describeFileError, isMissing } from '../files/failure.ts';
import { readText } from '../files/read-text.ts';

/** The settings of a project that apply to a file: severities, which determine what blocks a push, and protected pools. */
export type Project = Pick<Config, 'rules' | 'protectedPools'>;

/**
 * Reads the settings that apply to a file from `userpool.config.json`.
 * @param path the absolute path of the file
 * @throws CommandError if the configuration file has errors, because the protection of a pool could be missing
 */
export async function projectOf(path: string, { cwd }: Pick<Context, 'cwd'>): Promise<Project> {
  const read = (folder: string): Promise<SearchedFolder> => Promise.resolve(readSearchedFolder(folder, cwd));
  const { found } = await findConfig(pathToFileURL(path).href, read, [pathToFileURL(cwd).href]);
  if (!found) return { rules: {}, protectedPools: [] };
  const [problem] = found.config.diagnostics;
  if (problem) throw invalid(fileURLToPath(found.uri), cwd, firstLine(problem.message));
  return found.config;
}

function readSearchedFolder(uri: string, cwd: string): SearchedFolder {
  const folder = fileURLToPath(`${uri}/`);
  const path = join(folder, CONFIG_FILE);
  const isRepository = existsSync(join(folder, '.git'));
  try {
    return { config: readText(path), isRepository };
  } catch (error) {
    if (isMissing(error)) return { isRepository };
    throw invalid(path, cwd, error instanceof CommandError ? error.message : describeFileError(error));
  }
}

function invalid(path: string, cwd: string, reason: string): CommandError {
  return new CommandError(`${relative(cwd, path)} has an error, so it is unknown which pools are protected: ${reason}`);
}
