import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { name, version } from '../../package.json';
import { startServer } from './start-server.ts';

const connection = createConnection(ProposedFeatures.all);
process.on('unhandledRejection', (error) => connection.console.error(`unhandled: ${String(error)}`));
startServer(connection, { name, version });
