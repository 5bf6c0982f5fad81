/**
 * Makes all modules of a bundle share one copy of VS Code's API. Without this plugin, esbuild copies the external
 * module's hundreds of exports for each file that imports it.
 *
 * @type {import('esbuild').Plugin}
 */
export const shareVscode = {
  name: 'share-vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ kind, namespace }) =>
      kind === 'import-statement' && namespace !== 'share-vscode'
        ? { path: 'vscode', namespace: 'share-vscode', sideEffects: false }
        : undefined,
    );
    build.onLoad({ filter: /^vscode$/, namespace: 'share-vscode' }, () => ({ contents: "export * from 'vscode';" }));
  },
};
