/**
 * The public API of live/. Excludes the AWS gateway because the SDK is large: load `#live/aws` on first use. See
 * `live/README.md` for an example.
 */
export * from './operations/index.ts';
export * from './messages/index.ts';
export * from './gateway/index.ts';
export * from './store/index.ts';
