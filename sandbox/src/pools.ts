import type {
  CreateUserPoolRequest,
  GetUserPoolMfaConfigResponse,
  SetUserPoolMfaConfigRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { createUserPool } from './operations/create-user-pool.ts';
import { mfaConfig } from './operations/get-user-pool-mfa-config.ts';
import type { Service } from './operations/service.ts';
import { setUserPoolMfaConfig } from './operations/set-user-pool-mfa-config.ts';
import { describe, type DescribedPool } from './state/describe.ts';
import type { Pool, PoolSettings } from './state/pool.ts';
import { foldTriggers, type LegacyAlias } from './state/legacy-aliases.ts';

/** A SetUserPoolMfaConfig request without the pool's ID. */
export type MfaConfig = Omit<SetUserPoolMfaConfigRequest, 'UserPoolId'>;

/** Options for creating a pool. */
export interface CreateOptions {
  /** The pool's ID, which contains its Region before the `_`. Default: a new ID in the sandbox's Region. */
  readonly id?: string | undefined;
  /** A SetUserPoolMfaConfig request to run after the pool is created. */
  readonly mfa?: MfaConfig | undefined;
}

/**
 * The settings that {@link Pools.replace} can change. Excludes legacy aliases, which follow the settings that replaced
 * them.
 */
export type ReplacedSettings = Omit<PoolSettings, LegacyAlias>;

/** Direct access to the sandbox's pools without requests, logs or faults. Simulates other users of the service. */
export class Pools {
  readonly #service: Service;
  readonly #region: string;

  constructor(service: Service, region: string) {
    this.#service = service;
    this.#region = region;
  }

  /**
   * Creates a pool the way CreateUserPool does, with all validations.
   * @throws ServiceError if the request would be rejected
   */
  create(request: CreateUserPoolRequest, { id, mfa }: CreateOptions = {}): DescribedPool {
    if (id !== undefined && this.#service.store.get(id)) throw new Error(`User pool ${id} already exists.`);
    const region = id === undefined ? this.#region : regionOf(id);
    const { UserPool } = createUserPool(this.#service, region, asSent(request), id);
    if (mfa) setUserPoolMfaConfig(this.#service, region, asSent({ UserPoolId: UserPool.Id, ...mfa }));
    return this.get(UserPool.Id);
  }

  /**
   * Returns the pool's description.
   * @throws Error if there is no such pool
   */
  get(id: string): DescribedPool {
    return describe(this.#find(id));
  }

  /**
   * Returns the pool's MFA settings in the form of a GetUserPoolMfaConfig response.
   * @throws Error if there is no such pool
   */
  mfa(id: string): GetUserPoolMfaConfigResponse {
    return mfaConfig(this.#find(id));
  }

  /** Returns the IDs of all pools, oldest first. */
  ids(): string[] {
    return this.#service.store.ids();
  }

  /**
   * Changes a pool as another user might, for example in the console. The given settings replace those of the pool,
   * `undefined` removes a setting, and all other settings are kept. Validates nothing, so that pools of any age can be
   * simulated.
   * @throws Error if there is no such pool
   */
  replace(id: string, settings: ReplacedSettings): DescribedPool {
    const pool = this.#find(id);
    const { LambdaConfig, ...others } = structuredClone(settings);
    const triggers = 'LambdaConfig' in settings ? { LambdaConfig: foldTriggers(LambdaConfig) } : {};
    this.#service.store.save({
      ...pool,
      settings: { ...pool.settings, ...others, ...triggers },
      modified: this.#service.clock.tick(),
    });
    return this.get(id);
  }

  /**
   * Changes MFA settings the way SetUserPoolMfaConfig does, with all validations.
   * @throws ServiceError if the request would be rejected
   */
  setMfa(id: string, config: MfaConfig): void {
    const { region } = this.#find(id);
    setUserPoolMfaConfig(this.#service, region, asSent({ UserPoolId: id, ...config }));
  }

  /** Deletes a pool even if it has deletion protection. */
  delete(id: string): void {
    this.#service.store.remove(id);
  }

  #find(id: string): Pool {
    const pool = this.#service.store.get(id);
    if (!pool) throw new Error(`User pool ${id} does not exist.`);
    return pool;
  }
}

function regionOf(id: string): string {
  const region = /^(?<region>[\w-]+)_[0-9a-zA-Z]+$/u.exec(id)?.groups?.region;
  if (region === undefined) throw new Error(`Invalid user pool ID: ${id}`);
  return region;
}

function asSent(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
