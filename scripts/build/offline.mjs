import { networkModules } from './network-modules.mjs';

/** The package that implements LSP over pipes and sockets, with Node's `net`. */
const transport = /[\\/]node_modules[\\/]vscode-jsonrpc[\\/]/;

/** Node's modules that start other programs. */
const programs = /^(node:)?(child_process|cluster|worker_threads)$/;

/** A module that finds other modules with npm; the library loads it, but it is never used. */
const moduleFinder = /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;

/**
 * Keeps the network and other programs out of the server's bundle: the AWS SDK and Node's modules that use the network
 * (except `net` in the transport) or start programs cause a build error.
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
