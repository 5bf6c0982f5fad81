import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostFolder, projectRoot } from '../../scripts/paths.mjs';
import { peersFolder } from '../lib/peers.mjs';

const schemaFile = join(projectRoot, 'dist', 'userpool.schema.json');

/**
 * A language server, as an editor starts it.
 *
 * @typedef {object} Program
 * @property {string} name as it stands in the tables
 * @property {string} script
 * @property {string} uri of the document that is opened in it
 * @property {string} language of that document
 * @property {Record<string, unknown>} settings of the user, by section
 * @property {Record<string, unknown>} [initializationOptions]
 */

/** What VS Code's client starts our server with; a test compares the two. */
export const clientNodeOptions = ['--max-semi-space-size=2'];

/** @type {Program} */
export const ours = {
  name: 'User Pools',
  script: join(projectRoot, 'dist', 'server.js'),
  uri: 'file:///bench/customers.userpool.json',
  language: 'userpool',
  settings: {},
  // What VS Code's client sends it, as far as it changes what is done.
  initializationOptions: { triggerSuggestCommand: true, ruleLink: 'file:///bench/rules.md' },
};

/**
 * VS Code's own, with the JSON Schema that we publish for other editors in the user's settings.
 *
 * @returns {Program}
 */
export function jsonServer() {
  const url = 'bench://userpool.schema.json';
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
  return {
    name: 'VS Code JSON',
    script: join(hostFolder, '.builtin', 'json-language-features', 'server', 'dist', 'node', 'jsonServerMain.js'),
    uri: 'file:///bench/customers.json',
    language: 'json',
    settings: { json: { validate: { enable: true }, schemas: [{ fileMatch: ['*.json'], url, schema }] } },
    initializationOptions: { handledSchemaProtocols: ['file'], provideFormatter: false },
  };
}

/**
 * The YAML extension's, which takes JSON for what it is: YAML. It reads the schema from the disk.
 *
 * @returns {Program}
 */
export function yamlServer() {
  return {
    name: 'yaml-language-server',
    script: join(peersFolder, 'node_modules', 'yaml-language-server', 'bin', 'yaml-language-server'),
    uri: 'file:///bench/customers.json',
    language: 'yaml',
    settings: {
      yaml: {
        ...{ validate: true, hover: true, completion: true, schemaStore: { enable: false } },
        schemas: { [pathToFileURL(schemaFile).href]: '*.json' },
      },
    },
  };
}

/**
 * The servers to measure, ours first.
 *
 * @returns {Program[]} without VS Code's own where there is none: that is where no VS Code is served, outside Linux
 */
export function programs() {
  return [ours, jsonServer(), yamlServer()].filter(({ script }) => existsSync(script));
}
