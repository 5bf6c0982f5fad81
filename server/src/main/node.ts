import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { ReadYaml } from '#core/yaml';
import type { Translations } from '../client-features.ts';
import type { ServerOptions, startServer } from '../index.ts';
import { readConfigFolder } from './read-config-folder.ts';
import { readFolder } from './read-folder.ts';

/** Serves over the channel that the command line specifies. */
export function serve(start: typeof startServer, serverInfo: ServerOptions['serverInfo']): void {
  switch (readCommandLine(process.argv.slice(2), process.send !== undefined)) {
    case 'serve': {
      const connection = createConnection(ProposedFeatures.all);
      process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`));
      start(connection, {
        serverInfo,
        ruleLink: findPackagedRules(),
        translationsOf,
        loadYaml,
        readFolder,
        readConfigFolder,
      });
      break;
    }
    case 'version':
      console.log(`${serverInfo.name} ${serverInfo.version}`);
      break;
    case 'usage':
      console.error(USAGE);
      process.exitCode = 1;
      break;
  }
}

/** Loads the YAML reader, which the build writes to a separate file next to this bundle. */
async function loadYaml(): Promise<ReadYaml> {
  return (await import('#core/yaml')).readYaml;
}

/** Returns the URI of the packaged document that explains the rules; undefined if only the bundle is present. */
function findPackagedRules(): string | undefined {
  const file = join(__dirname, '..', 'docs', 'rules.md');
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}

/** Returns the packaged strings for a language (for `de-AT`, those for `de` if there are none for `de-AT`). */
function translationsOf(locale: string): Translations | undefined {
  const [name = ''] = locale.toLowerCase().replaceAll('_', '-').split('.');
  const file = [name, name.split('-')[0] ?? '']
    .filter((language) => /^[a-z]{2,3}(-[a-z]+)*$/.test(language))
    .map((language) => join(__dirname, '..', 'l10n', `bundle.l10n.${language}.json`))
    .find((path) => existsSync(path));
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, 'utf8')) as Translations);
}

/** The action that the command line requests. */
type Action = 'serve' | 'version' | 'usage';

/** The usage message. */
const USAGE = 'Usage: server.js --stdio | --node-ipc | --socket=<port> | --pipe=<name> | --version';

/**
 * Reads the arguments after the script's name; ignores arguments that are meant for the client.
 * @param ipc whether the parent process opened an IPC channel
 */
export function readCommandLine(args: readonly string[], ipc: boolean): Action {
  if (args.includes('--version')) return 'version';
  const line = args.join(' ');
  if (/(^| )--node-ipc( |$)/.test(line)) return ipc ? 'serve' : 'usage';
  return /(^| )--(stdio( |$)|socket[= ]\d|pipe[= ][^\s-])/.test(line) ? 'serve' : 'usage';
}
