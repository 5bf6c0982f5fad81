import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { Connection } from '../gateway/pool-gateway.ts';

/** The settings that determine an endpoint, together with the environment and the AWS config files. */
export type EndpointSettings = Pick<Connection, 'profile' | 'endpoint'>;

/** The dependencies of {@link EndpointCache}. */
export interface EndpointCacheDependencies {
  readonly store: KeyValueStore;
  readonly log: Log;
  readonly onChange: () => void;
}

const KEY = 'endpoints';

/**
 * Caches the endpoints that live commands resolved. Only commands read the environment and profiles, so the state in
 * the editor uses the endpoint that the last command resolved.
 */
export class EndpointCache {
  readonly #dependencies: EndpointCacheDependencies;

  constructor(dependencies: EndpointCacheDependencies) {
    this.#dependencies = dependencies;
  }

  /** Returns the endpoint of a connection with the given settings, or undefined for AWS. */
  get(settings: EndpointSettings): string | undefined {
    const known = memberOf(this.#all(), keyOf(settings));
    if (known === undefined) return settings.endpoint;
    return typeof known === 'string' ? known : undefined;
  }

  /** Stores the resolved endpoint of a connection with the given settings. */
  set(settings: EndpointSettings, endpoint: string | undefined): void {
    if (this.get(settings) === endpoint) return;
    const { store, log, onChange } = this.#dependencies;
    store.update(KEY, { ...this.#all(), [keyOf(settings)]: endpoint ?? null }).then(undefined, (error: unknown) => {
      log.warn(`The endpoint of a profile could not be cached: ${String(error)}`);
    });
    onChange();
  }

  #all(): JsonObject {
    const all = this.#dependencies.store.get(KEY);
    return isJsonObject(all) ? all : {};
  }
}

function keyOf({ profile, endpoint }: EndpointSettings): string {
  return JSON.stringify([profile ?? null, endpoint ?? null]);
}
