import { networkModules } from './network-modules.mjs';

/** The package that implements LSP over pipes and sockets. It uses Node's `net` module. */
const transport = /[\\/]node_modules[\\/]vscode-jsonrpc[\\/]/;

/** Node's modules that start other processes. */
const programs = /^(node:)?(child_process|cluster|worker_threads)$/;

/** A module that runs npm to look up other modules. The LSP library loads it, but no code uses it. */
const moduleFinder = /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;

/**
 * Keeps network access and child processes out of the server bundle. Importing the AWS SDK or one of Node's modules
 * that use the network or start processes is a build error. The only exception is `net` in the LSP transport.
 *
 * @type {import('esbuild').Plugin}
 */
export const offline = {
  name: 'offline',
  setup(build) {
    /** @type {(found: import('esbuild').OnResolveArgs) => import('esbuild').OnResolveResult} */
    const reportError = ({ path, importer }) => ({
      errors: [{ text: `${path} must not be in the server’s bundle; ${importer} imports it.` }],
    });
    build.onResolve({ filter: /^@(aws-sdk|smithy)\// }, reportError);
    build.onLoad({ filter: moduleFinder }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    build.onResolve({ filter: programs }, reportError);
    build.onResolve({ filter: networkModules }, (found) => {
      const isTransport = /^(node:)?net$/.test(found.path) && transport.test(found.importer);
      return isTransport ? undefined : reportError(found);
    });
  },
};
