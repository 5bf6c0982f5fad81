import type { Severities } from '#core/diagnostics';
import type { Host } from '../host.ts';

/** The settings of a project that apply to a file. */
export interface Project {
  /** The severities of diagnostics, which determine what blocks a push. */
  readonly severities?: Severities | undefined;
  /** Pools whose name must be typed before a push. Contains IDs or names; `*` matches any characters. */
  readonly protectedPools?: readonly string[] | undefined;
}

/** Reads the settings that apply to a file. @param path an absolute path */
export type ReadProject = (path: string) => Promise<Project>;

/** Returns the settings that apply to a file. */
export async function projectOf(path: string, { readProject }: Pick<Host, 'readProject'>): Promise<Project> {
  return (await readProject?.(path)) ?? {};
}
