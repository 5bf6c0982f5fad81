/**
 * The public API of live/. The AWS gateway is not part of it: load `#live/aws` when it is first needed, since the SDK
 * is large. `live/README.md` has an example.
 */
export * from './operations/index.ts';
export * from './messages/index.ts';
export * from './gateway/index.ts';
export * from './store/index.ts';
