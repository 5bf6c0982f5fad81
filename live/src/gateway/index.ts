export { lazyAccess } from './lazy-access.ts';
export {
  LiveError,
  isLiveError,
  type Connection,
  type LiveAccess,
  type LiveErrorKind,
  type PoolGateway,
  type PoolSummary,
} from './pool-gateway.ts';
export { poolPlace, type Resource, type ResourcePlace } from './pool-place.ts';
export { withSandbox } from './sandbox-access.ts';
export { observedAccess } from './observed-access.ts';
