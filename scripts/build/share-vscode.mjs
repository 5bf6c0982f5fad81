/**
 * Has all modules of a bundle share one copy of VS Code's API. For an `import` of a module that is outside, esbuild
 * copies its hundreds of names, once for every file that has one.
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
