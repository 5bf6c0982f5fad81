import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The options of `code` that are relevant for running tests. All paths are absolute. */
export interface CodeArguments {
  readonly folder: string | undefined;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  readonly userDataFolder: string | undefined;
  readonly extensionsFolder: string | undefined;
  readonly version: boolean;
}

/** Parses the arguments of `code`. Irrelevant options, such as --no-sandbox, are ignored. */
export function parseCodeArguments(args: readonly string[]): CodeArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'extensions-dir': { type: 'string' },
      'user-data-dir': { type: 'string' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  return {
    folder: toPath(positionals[0]),
    developmentPaths: (values.extensionDevelopmentPath ?? []).map(String).map((path) => resolve(path)),
    testsPath: toPath(values.extensionTestsPath),
    userDataFolder: toPath(values['user-data-dir']),
    extensionsFolder: toPath(values['extensions-dir']),
    version: values.version === true,
  };
}

function toPath(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? resolve(value) : undefined;
}
