import { networkModules } from './network-modules.mjs';

/** What speaks LSP over pipes and sockets, and takes Node's `net` for them. */
const transport = /[\\/]node_modules[\\/]vscode-jsonrpc[\\/]/;

/** What starts other programs. */
const programs = /^(node:)?(child_process|cluster|worker_threads)$/;

/** What finds modules of other folders with the help of npm; it is loaded with the library, and never used. */
const finder = /[\\/]vscode-languageserver[\\/]lib[\\/]node[\\/]files\.js$/;

/**
 * Keeps the network and other programs out of the server's bundle: the AWS SDK and the modules of Node that reach the
 * network, but for `net` in the transport, or start programs are build errors there.
 *
 * @type {import('esbuild').Plugin}
 */
export const offline = {
  name: 'offline',
  setup(build) {
    /** @type {(found: import('esbuild').OnResolveArgs) => import('esbuild').OnResolveResult} */
    const refuse = ({ path, importer }) => ({
      errors: [{ text: `${path} must not be in the server’s bundle; ${importer} brings it in.` }],
    });
    build.onResolve({ filter: /^@(aws-sdk|smithy)\// }, refuse);
    build.onLoad({ filter: finder }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
    build.onResolve({ filter: programs }, refuse);
    build.onResolve({ filter: networkModules }, (found) => {
      const isTransport = /^(node:)?net$/.test(found.path) && transport.test(found.importer);
      return isTransport ? undefined : refuse(found);
    });
  },
};
