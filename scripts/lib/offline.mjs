import { networkModules } from './network-modules.mjs';

/** What speaks LSP over pipes and sockets, and takes Node's `net` for them. */
const transport = /[\\/]node_modules[\\/]vscode-jsonrpc[\\/]/;

/**
 * Keeps the network out of the server's bundle: the AWS SDK and the modules of Node that reach the network are build
 * errors there, but for `net` in the transport.
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
    build.onResolve({ filter: networkModules }, (found) => {
      const isTransport = /^(node:)?net$/.test(found.path) && transport.test(found.importer);
      return isTransport ? undefined : refuse(found);
    });
  },
};
