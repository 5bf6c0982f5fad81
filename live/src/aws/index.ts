/**
 * The gateway over the AWS SDK. Bundled separately and loaded at the first live command, because the SDK is large.
 * Its classes are therefore not identical to the client's: check errors with `isLiveError`, not `instanceof`.
 */
export { createLiveAccess } from './access.ts';
export type { LiveAccessOptions } from './options.ts';
export { connectToSandbox } from './sandbox.ts';
