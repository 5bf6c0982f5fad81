import { Clock, type Service } from './operations/service.ts';
import { Store } from './state/store.ts';
import { Pools } from './pools.ts';
import { createSeeds, type Seed } from './seed.ts';
import { listen } from './server.ts';
import { Faults } from './wire/faults.ts';
import { WireLog } from './wire/wire-log.ts';

/** The options of a sandbox. */
export interface SandboxOptions {
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** The Region of pools that are created without an ID. Default: us-east-1. */
  readonly region?: string | undefined;
  /** The account that owns the pools. Default: 123456789012. */
  readonly accountId?: string | undefined;
  readonly seeds?: readonly Seed[] | undefined;
  /**
   * Top-level settings that are accepted, stored and described although they are unknown to the SDK. Simulates a
   * service that is newer than its client.
   */
  readonly acceptUnknownMembers?: readonly string[] | undefined;
  /** ARNs of SES identities whose policy does not allow Cognito to send email. Default: none. */
  readonly deniedIdentities?: readonly string[] | undefined;
  /**
   * Whether descriptions contain AcrConfiguration even if the pool has no custom ACR names. The documentation says that
   * they do, but those recorded in September 2026 do not. Default: false.
   */
  readonly showDefaultAcr?: boolean | undefined;
  /** The valid access keys. Default: any. The signature is never verified. */
  readonly accessKeyIds?: readonly string[] | undefined;
  /** Returns the current time. Default: the system clock. */
  readonly now?: (() => Date) | undefined;
}

/** A running sandbox. */
export interface Sandbox {
  /** The endpoint for the SDK, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly pools: Pools;
  readonly wire: WireLog;
  /** Schedules failures of future calls. */
  readonly faults: Faults;
  /** Closes all connections. Resolves when the port is free again. Can be called more than once. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a strict Cognito user-pool endpoint on the loopback address. It implements the service's protocol and rejects
 * the same requests as the service does. Its pools are kept in memory.
 *
 * @throws Error if the service would reject a seed or the port is in use
 * @example
 * const sandbox = await startSandbox();
 * const client = new CognitoIdentityProviderClient({ endpoint: sandbox.url, region: 'us-east-1', credentials });
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const service: Service = {
    store: new Store(),
    clock: new Clock(options.now),
    accountId: options.accountId ?? '123456789012',
    acceptUnknownMembers: options.acceptUnknownMembers ?? [],
    deniedIdentities: options.deniedIdentities ?? [],
    showDefaultAcr: options.showDefaultAcr ?? false,
    accessKeyIds: options.accessKeyIds,
  };
  const pools = new Pools(service, options.region ?? 'us-east-1');
  const wire = new WireLog();
  const faults = new Faults();
  createSeeds(options.seeds ?? [], pools);
  const { url, close } = await listen(service, faults, wire, options.port ?? 0);
  return { url, pools, wire, faults, close };
}
