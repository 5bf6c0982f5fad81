/**
 * Everything that talks to AWS. Bundled on its own and loaded at the first live command, because the SDK is large.
 * Its classes are therefore not the client's: tell a failure by `isLiveError`, not by `instanceof`.
 */
export { createLiveAccess } from './access.ts';
export type { LiveAccessOptions } from './options.ts';
export { connectToSandbox } from './sandbox.ts';
