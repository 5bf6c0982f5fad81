import { applyTextEdits } from '#core/document';
import type { JsonObject } from '#core/json';
import type {
  Bases,
  StoredSnapshot,
  MfaListener,
  PoolFile,
  SavedSnapshot,
  Snapshot,
  Snapshots,
} from '../../live/src/operations/ports.ts';
import type { PoolGateway } from '../../live/src/gateway/pool-gateway.ts';
import type { Resource, ResourcePlace } from '../../live/src/gateway/pool-place.ts';

/** Returns the resource for a pool ID. */
export const ofPool = (poolId: string): Resource => ({ kind: 'pool', poolId });

/** Returns the resource with a pool's MFA settings. */
export const ofMfa = (poolId: string): Resource => ({ kind: 'mfa', poolId });

/** An in-memory live pool that records the calls it receives. */
export class FakeGateway implements PoolGateway {
  described: JsonObject;
  /** The response of GetUserPoolMfaConfig, which has no ID. */
  factors: JsonObject = {};
  readonly calls: string[] = [];
  readonly sent: JsonObject[] = [];
  /**
   * Functions to run before a call, keyed by call number (starting at 1), for example to change the pool or to throw an
   * error.
   */
  readonly before = new Map<number, () => void>();
  /** Applies a request to the pool. A test can replace this function. */
  onUpdate: (request: JsonObject) => void = (request) => {
    const { UserPoolId, PoolName, ...settings } = request;
    this.described = { ...this.described, ...settings, Id: UserPoolId!, Name: PoolName! };
  };

  constructor(described: JsonObject) {
    this.described = described;
  }

  describe({ kind, poolId }: Resource): Promise<JsonObject> {
    return kind === 'mfa'
      ? this.#call('describe mfa', () => ({ ...this.factors, UserPoolId: poolId }))
      : this.#call('describe', () => this.described);
  }

  update(_resource: Resource, request: JsonObject): Promise<void> {
    return this.#call('update', () => {
      this.sent.push(request);
      this.onUpdate(request);
    });
  }

  create(_kind: string, request: JsonObject): Promise<string> {
    return this.#call('create', () => {
      this.sent.push(request);
      return typeof this.described['Id'] === 'string' ? this.described['Id'] : '';
    });
  }

  addCustomAttributes(): Promise<void> {
    return this.#call('addCustomAttributes', () => undefined);
  }

  async *list(): AsyncIterable<readonly { id: string; name: string }[]> {
    yield await this.#call('list', () => []);
  }

  async #call<T>(name: string, answer: () => T): Promise<T> {
    const number = this.calls.push(name);
    await Promise.resolve(); // As on a network, the response is never synchronous.
    this.before.get(number)?.();
    return answer();
  }
}

/** Returns a gateway that forwards its calls to another gateway, except for the calls that are replaced. */
export function forwardTo(gateway: PoolGateway, replaced: Partial<PoolGateway> = {}): PoolGateway {
  return {
    describe: (resource, signal) => gateway.describe(resource, signal),
    update: (resource, request, signal) => gateway.update(resource, request, signal),
    create: (kind, request, signal) => gateway.create(kind, request, signal),
    addCustomAttributes: (poolId, attributes, signal) => gateway.addCustomAttributes(poolId, attributes, signal),
    list: (signal) => gateway.list(signal),
    ...replaced,
  };
}

/** An in-memory pool file. */
export class FakeFile implements PoolFile {
  readonly name: string;
  readonly key: string;
  content: string;
  takes = true;

  constructor(content: string, name = 'customers.userpool.json') {
    this.content = content;
    this.name = name;
    this.key = `file:///${name}`;
  }

  closed = false;

  text(): string {
    return this.content;
  }

  dirty = false;

  isDirty(): boolean {
    return this.dirty;
  }

  isClosed(): boolean {
    return this.closed;
  }

  apply(edits: Parameters<PoolFile['apply']>[0]): Promise<boolean> {
    if (this.takes) this.content = applyTextEdits(this.content, edits);
    return Promise.resolve(this.takes);
  }
}

/** An in-memory store for bases. */
export class FakeBases implements Bases {
  readonly kept = new Map<string, JsonObject>();

  get({ name }: PoolFile, poolId: string): JsonObject | undefined {
    return this.kept.get(keyOf(name, poolId));
  }

  poolsOf(): readonly string[] {
    return [...this.kept.keys()].reverse();
  }

  set({ name }: PoolFile, poolId: string, base: JsonObject): Promise<void> {
    this.kept.set(keyOf(name, poolId), base);
    return Promise.resolve();
  }

  update({ kind, poolId }: Resource, change: (base: JsonObject) => JsonObject): Promise<void> {
    for (const [key, base] of this.kept) {
      const isMfa = key.includes('.userpoolmfa.json ');
      if (key.endsWith(poolId) && isMfa === (kind === 'mfa')) this.kept.set(key, change(base));
    }
    return Promise.resolve();
  }
}

/** Returns the key of a base: the pool ID for a pool file; the file name and the pool ID for other files. */
function keyOf(name: string, poolId: string): string {
  return name.endsWith('.userpool.json') ? poolId : `${name} ${poolId}`;
}

/** An in-memory store for snapshots. If `fails` is set, it cannot save them. */
export class FakeSnapshots implements Snapshots {
  readonly saved: Snapshot[] = [];
  fails = false;

  list({ poolId, endpoint }: ResourcePlace): Promise<readonly StoredSnapshot[]> {
    const kept = this.saved.filter((snapshot) => snapshot.poolId === poolId && snapshot.endpoint === endpoint);
    return Promise.resolve(
      kept.map((snapshot, i) => ({ ...snapshot, name: String(i), takenAt: new Date(i).toISOString() })).reverse(),
    );
  }

  remove(): Promise<void> {
    return Promise.reject(new Error('Not used.'));
  }

  save(snapshot: Snapshot): Promise<SavedSnapshot> {
    if (this.fails) return Promise.reject(new Error('disk full'));
    this.saved.push(snapshot);
    const discard = (): Promise<void> => {
      this.saved.splice(this.saved.indexOf(snapshot), 1);
      return Promise.resolve();
    };
    return Promise.resolve({ name: `snapshot ${this.saved.length}`, discard });
  }
}

/** A listener that ignores the MFA factors. */
export const ignoreFactors: MfaListener = { read: () => undefined, unread: () => undefined };
