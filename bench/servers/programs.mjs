import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hostFolder, projectRoot } from '../../scripts/paths.mjs';
import { peersFolder } from '../lib/peers.mjs';

const schemaFile = join(projectRoot, 'dist', 'userpool.schema.json');

/**
 * A language server, and how an editor starts it.
 *
 * @typedef {object} Program
 * @property {string} name its name in the tables
 * @property {string} script
 * @property {string} [cachedScript] runs the script with the code cache in the folder that is its first argument; without
 *   it, the code cache is Node's compile cache
 * @property {string} uri the URI of the opened document
 * @property {string} language the language ID of that document
 * @property {Record<string, unknown>} settings the user's settings, by section
 * @property {Record<string, unknown>} [initializationOptions]
 */

/** The options that the VS Code extension passes to Node for our server. A test compares them with the extension's. */
export const clientNodeOptions = ['--max-semi-space-size=2'];

/** @type {Program} */
export const ours = {
  name: 'User Pools',
  script: join(projectRoot, 'dist', 'server.js'),
  cachedScript: join(projectRoot, 'dist', 'start-server.js'),
  uri: 'file:///bench/customers.userpool.json',
  language: 'userpool',
  settings: {},
  // The VS Code extension's options, but only those that affect the measurements.
  initializationOptions: { triggerSuggestCommand: true, ruleLink: 'file:///bench/rules.md' },
};

/**
 * Returns VS Code's JSON server, with our JSON Schema in the user settings.
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
 * Returns the YAML extension's server, which parses JSON as YAML and reads the schema from disk.
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
 * Returns the servers to measure, with ours first.
 *
 * @returns {Program[]} only the installed servers; VS Code's server is installed on Linux only
 */
export function programs() {
  return [ours, jsonServer(), yamlServer()].filter(({ script }) => existsSync(script));
}
