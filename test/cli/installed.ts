import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Metafile } from 'esbuild';
import manifest from '../../package.json' with { type: 'json' };
import { shippedPackages } from '../../scripts/build/shipped-packages.mjs';
import { metafilesFile } from '../../scripts/paths.mjs';
import { stageCommandLine } from '../../scripts/release/command-line-package.mjs';
import { npm } from '../../scripts/test-runner/run.mjs';

const run = promisify(execFile);
const shell = process.platform === 'win32';

/** The packages in all bundles. */
export const packages = shippedPackages(JSON.parse(readFileSync(metafilesFile, 'utf8')) as Metafile[]);

/**
 * Packs the CLI's npm package, and installs it without a network.
 * @param staged a folder for the files of the package
 * @param installed an empty folder
 * @returns the paths of the executable script, and of the folder with the links to it
 */
export async function installCommandLine(staged: string, installed: string): Promise<{ script: string; bin: string }> {
  stageCommandLine(staged, packages);
  await run(...npm('pack', '--silent', '--pack-destination', installed), { cwd: staged, shell });
  writeFileSync(join(installed, 'package.json'), '{}');
  const tarball = `./${manifest.name}-${manifest.version}.tgz`;
  await run(...npm('install', '--offline', '--no-audit', '--no-fund', tarball), { cwd: installed, shell });
  const modules = join(installed, 'node_modules');
  return { script: join(modules, manifest.name, 'dist', 'cli.js'), bin: join(modules, '.bin') };
}
