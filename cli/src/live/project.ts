import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '#core/config';
import { firstLine } from '#core/text';
import { CommandError, type Context } from '../command.ts';
import type { LiveSession } from './session.ts';

/** The project settings that apply to a file: severities, which determine what blocks a push, and protected pools. */
export type Project = Pick<Config, 'rules' | 'protectedPools'>;

/**
 * Reads the settings that apply to a file from `userpool.config.json`.
 * @param path the absolute path of the file
 * @throws CommandError if the configuration file has errors, because its list of protected pools could then be
 * incomplete
 */
export async function projectOf(
  path: string,
  { configs }: Pick<LiveSession, 'configs'>,
  { cwd }: Pick<Context, 'cwd'>,
): Promise<Project> {
  const found = await configs.of(path);
  if (!found) return { rules: {}, protectedPools: [] };
  const { config, uri } = found;
  const [problem] = config.diagnostics;
  if (!problem) return config;
  throw new CommandError(
    `${relative(cwd, fileURLToPath(uri))} has an error, so it is unknown which pools are protected: ${firstLine(problem.message)}`,
  );
}
