import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../../package.json';
import { readCommandLine, USAGE } from './command-line.ts';
import { startServer } from './start-server.ts';

switch (readCommandLine(process.argv.slice(2), process.send !== undefined)) {
  case 'serve': {
    const connection = createConnection(ProposedFeatures.all);
    process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`));
    startServer(connection, { name, version });
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
