import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../../package.json';
import { readCommandLine, USAGE } from './command-line.ts';
import { startServer } from './start-server.ts';

switch (readCommandLine(process.argv.slice(2), process.send !== undefined)) {
  case 'serve': {
    const connection = createConnection(ProposedFeatures.all);
    process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`));
    startServer(connection, { serverInfo: { name, version }, ruleLink: packagedRules() });
    break;
  }
  case 'version':
    console.log(`${name} ${version}`);
    break;
  case 'usage':
    console.error(USAGE);
    process.exitCode = 1;
    break;
}

/** The document that explains the rules, as it lies in the package beside the bundle; undefined for a bundle alone. */
function packagedRules(): string | undefined {
  const file = join(__dirname, '..', 'docs', 'rules.md');
  return existsSync(file) ? pathToFileURL(file).href : undefined;
}
