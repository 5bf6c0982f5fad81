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
 * @property {string} name in the tables
 * @property {string} script
 * @property {string} uri of the document that is opened in it
 * @property {string} language of that document
 * @property {Record<string, unknown>} settings of the user, by section
 * @property {Record<string, unknown>} [initializationOptions]
 */

/** The Node options of VS Code's client for our server; a test compares the two. */
export const clientNodeOptions = ['--max-semi-space-size=2'];

/** @type {Program} */
export const ours = {
  name: 'User Pools',
  script: join(projectRoot, 'dist', 'server.js'),
  uri: 'file:///bench/customers.userpool.json',
  language: 'userpool',
  settings: {},
  // The relevant options of VS Code's client.
  initializationOptions: { triggerSuggestCommand: true, ruleLink: 'file:///bench/rules.md' },
};

/**
 * Returns VS Code's JSON server, with our JSON Schema in the user's settings.
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
 * Returns the YAML extension's server, which reads JSON as YAML and the schema from disk.
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
 * Returns the servers to measure, ours first.
 *
 * @returns {Program[]} without VS Code's server outside Linux, where it is not installed
 */
export function programs() {
  return [ours, jsonServer(), yamlServer()].filter(({ script }) => existsSync(script));
}
