/**
 * The gateway that uses the AWS SDK. Because the SDK is large, this module is a separate bundle, loaded for the first
 * live command. Its classes are not identical to those of the client bundle, so check errors with `isLiveError`, not
 * `instanceof`.
 */
export { createLiveAccess } from './access.ts';
export type { LiveAccessOptions } from './options.ts';
export { connectToSandbox } from './sandbox.ts';
