import type { KeyValueStore, Log } from './key-value-store.ts';
import { isJsonObject, memberOf, type JsonObject } from '#core/json';
import type { Connection } from '../gateway/pool-gateway.ts';

/** The settings that decide about an endpoint, as far as settings do. */
export type EndpointSettings = Pick<Connection, 'profile' | 'endpoint'>;

/** What {@link EndpointCache} work with. */
export interface EndpointCacheDependencies {
  readonly store: KeyValueStore;
  readonly log: Log;
  /** Is called when an endpoint is another one than before. */
  readonly onChange: () => void;
}

const KEY = 'endpoints';

/**
 * The endpoints that live commands last led to. An endpoint may come from the environment or a profile, which only a
 * command reads; what an editor shows unasked goes by what the last one found.
 */
export class EndpointCache {
  readonly #dependencies: EndpointCacheDependencies;

  constructor(dependencies: EndpointCacheDependencies) {
    this.#dependencies = dependencies;
  }

  /** The endpoint of a connection with these settings; undefined: AWS. */
  get(settings: EndpointSettings): string | undefined {
    const known = memberOf(this.#all(), keyOf(settings));
    if (known === undefined) return settings.endpoint;
    return typeof known === 'string' ? known : undefined;
  }

  /** Keeps the endpoint that a connection with these settings turned out to have. */
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
