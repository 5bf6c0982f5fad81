import { Clock } from './clock.ts';
import type { Service } from './operations/index.ts';
import { Store } from './state/store.ts';
import { Pools } from './pools.ts';
import { plant, type Seed } from './seed.ts';
import { listen } from './server.ts';
import { Faults } from './wire/faults.ts';
import { WireLog } from './wire/wire-log.ts';

export interface SandboxOptions {
  /** Default: any free port. */
  readonly port?: number | undefined;
  /** The region of pools that are created without an id. Default us-east-1. */
  readonly region?: string | undefined;
  /** The account that owns the pools. Default 123456789012. */
  readonly accountId?: string | undefined;
  /** Pools that are there from the start. */
  readonly seeds?: readonly Seed[] | undefined;
  /**
   * Top-level members of a pool that are taken, kept and described although the SDK does not know them: plays a
   * service that is newer than its client.
   */
  readonly acceptUnknownMembers?: readonly string[] | undefined;
  /** ARNs of SES identities whose policy does not let Cognito send. Default: every identity may be used. */
  readonly deniedIdentities?: readonly string[] | undefined;
  /**
   * Whether a description has AcrConfiguration also where the pool has no ACR names of its own. The documentation says
   * so; the recordings of September 2026 do not have the member. Default: false.
   */
  readonly showDefaultAcr?: boolean | undefined;
  /** The access keys that exist. Default: any. The signature is never checked. */
  readonly accessKeyIds?: readonly string[] | undefined;
  /** The time. Default: the system's. */
  readonly now?: (() => Date) | undefined;
}

/** A running sandbox. */
export interface Sandbox {
  /** The endpoint for the SDK, such as `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly pools: Pools;
  readonly wire: WireLog;
  readonly faults: Faults;
  /** Ends all connections; settles when the port is free. May be called again. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a strict Cognito user-pool endpoint on this machine's loopback address. It speaks the service's protocol and
 * refuses what the service refuses; its pools are in memory only.
 *
 * @throws the error of a seed that the service would refuse, or the system's if the port is taken
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
  plant(options.seeds ?? [], pools);
  const { url, close } = await listen(service, faults, wire, options.port ?? 0);
  return { url, pools, wire, faults, close };
}
