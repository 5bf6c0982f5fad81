export { lazyAccess } from './lazy-access.ts';
export {
  LiveError,
  isLiveError,
  type Connection,
  type LiveAccess,
  type LiveErrorKind,
  type PoolGateway,
} from './pool-gateway.ts';
export { poolPlace, type ResourcePlace } from './pool-place.ts';
export { withSandbox } from './sandbox-access.ts';
export { observedAccess } from './observed-access.ts';
