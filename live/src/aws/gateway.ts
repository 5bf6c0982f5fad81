import { isPoolId, POOL_ID, regionOf } from '#core/aws/pool-ids';
import { isJsonObject, type JsonObject } from '#core/json';
import type { Connection, LiveError, PoolGateway, PoolSummary } from '../gateway/pool-gateway.ts';
import type { Resource } from '../gateway/pool-place.ts';
import { shareClock, type Clients } from './clients.ts';
import { credentialsFailure } from './credentials-failure.ts';
import type { CallFacts } from './call-context.ts';
import { callFailure } from './failure.ts';
import { BOUNDS } from './bounds.ts';
import { attemptLine } from './log.ts';
import type { Origin } from './credential-source.ts';
import { readProfiles } from './profiles.ts';
import { createRedactor, createMachineRedactor, type Redact } from './redact-secrets.ts';
import { UnusableAnswer } from './unusable-answer.ts';
import type { CallTrace } from './raw-body-middleware.ts';
import { apiOf, isWrite, operationSpec, type Operation, type ResourceApi } from './resource-apis.ts';

/** The maximum page size (API reference: MaxResults of ListUserPools). */
const PAGE_SIZE = 60;

/** The dependencies of {@link CognitoGateway}. */
export interface GatewayDependencies {
  readonly connection: Connection;
  readonly origin: Origin;
  readonly clients: Clients;
  readonly log: (line: string) => void;
  /** Called when credentials are rejected or missing, so that the next connection resolves them again. */
  readonly onCredentialsFailure: () => void;
}

interface Call<Result> {
  readonly operation: Operation;
  readonly request: JsonObject;
  readonly poolId: string | undefined;
  readonly signal: AbortSignal | undefined;
  /** Extracts the result from the response body. Returns undefined if it is missing; can throw an UnusableAnswer. */
  readonly read: (body: JsonObject) => Result | undefined;
}

interface Page {
  readonly pools: readonly PoolSummary[];
  readonly next: string | undefined;
}

/** The gateway that calls Cognito through the SDK. */
export class CognitoGateway implements PoolGateway {
  readonly #dependencies: GatewayDependencies;

  constructor(dependencies: GatewayDependencies) {
    this.#dependencies = dependencies;
  }

  get endpoint(): string | undefined {
    return this.#dependencies.connection.endpoint;
  }

  describe({ kind, poolId }: Resource, signal?: AbortSignal): Promise<JsonObject> {
    const { describe: operation, described } = apiOf(kind);
    const read = (body: JsonObject) => readDescribed(body, described, poolId);
    return this.#call({ operation, request: { UserPoolId: poolId }, poolId, signal, read });
  }

  async update({ kind, poolId }: Resource, request: JsonObject, signal?: AbortSignal): Promise<void> {
    await this.#call({ operation: apiOf(kind).update, request, poolId, signal, read: (body) => body });
  }

  create(kind: string, request: JsonObject, signal?: AbortSignal): Promise<string> {
    const { create: operation, described } = apiOf(kind);
    if (!operation || !described) throw new Error(`${kind} has no operation to create a resource.`);
    const { region } = this.#dependencies.connection;
    const read = (body: JsonObject) => readCreated(body, described, region);
    return this.#call({ operation, request, poolId: undefined, signal, read });
  }

  async addCustomAttributes(poolId: string, attributes: readonly JsonObject[], signal?: AbortSignal): Promise<void> {
    const request = { UserPoolId: poolId, CustomAttributes: [...attributes] };
    await this.#call({ operation: 'AddCustomAttributes', request, poolId, signal, read: (body) => body });
  }

  async *list(signal?: AbortSignal): AsyncGenerator<readonly PoolSummary[], void> {
    const tokens = new Set<string>();
    let next: string | undefined;
    const read = (body: JsonObject) => {
      const page = readPage(body);
      if (page?.next === undefined) return page;
      if (tokens.has(page.next)) throw new UnusableAnswer('RepeatedPage', 200);
      if (tokens.add(page.next).size >= BOUNDS.pages) throw new UnusableAnswer('TooManyPages', 200);
      return page;
    };
    do {
      const request = { MaxResults: PAGE_SIZE, ...(next === undefined ? {} : { NextToken: next }) };
      const page = await this.#call({ operation: 'ListUserPools', request, poolId: undefined, signal, read });
      next = page.next;
      yield page.pools;
    } while (next !== undefined);
  }

  async #call<Result>({ operation, request, poolId, signal, read }: Call<Result>): Promise<Result> {
    const { connection, origin, clients, log } = this.#dependencies;
    const trace: CallTrace = { host: undefined, sent: false, answer: undefined };
    const facts = { operation, connection, origin, poolId };
    const redact = await this.#signIn(facts, signal);
    const onAttempt = (at: CallTrace, ms: number, thrown?: unknown) =>
      log(attemptLine(operation, connection.region, at, ms, redact, thrown));
    try {
      signal?.throwIfAborted();
      shareClock(clients);
      const { requestTimeout } = clients;
      const client = isWrite(operation) ? clients.writer : clients.reader;
      const result = read(
        await operationSpec(operation).send(client, { request, trace, onAttempt, requestTimeout, signal }),
      );
      if (result === undefined) throw new UnusableAnswer('UnreadableAnswer', trace.answer?.status ?? 0);
      return result;
    } catch (error) {
      throw this.#report(callFailure(error, { facts, trace, signal, redact }));
    }
  }

  /**
   * Resolves the credentials before the call. Otherwise, the SDK would report missing credentials as a failure of the
   * call, and prompt for an MFA code on each attempt.
   * @returns a function that removes the credentials from a string
   */
  async #signIn(facts: CallFacts, signal?: AbortSignal): Promise<Redact> {
    try {
      return createRedactor(await rejectOnAbort(this.#dependencies.clients.reader.config.credentials(), signal));
    } catch (error) {
      throw this.#report(credentialsFailure(error, facts, createMachineRedactor(await readProfiles())));
    }
  }

  #report(error: LiveError): LiveError {
    if (error.kind === 'credentials') this.#dependencies.onCredentialsFailure();
    return error;
  }
}

/**
 * Returns the described resource.
 * @throws UnusableAnswer if the response describes another resource
 */
function readDescribed(body: JsonObject, described: ResourceApi['described'], asked: string): JsonObject | undefined {
  if (!described) return { ...body, [POOL_ID]: asked };
  const { member, id } = described;
  const resource = body[member];
  if (!isJsonObject(resource)) return undefined;
  const answered = resource[id];
  if (answered !== asked) throw new UnusableAnswer('OtherPool', 200, typeof answered === 'string' ? answered : '');
  return resource;
}

/** Returns the ID of a created pool; undefined if the response contains no pool in the Region. */
function readCreated(
  body: JsonObject,
  { member, id }: NonNullable<ResourceApi['described']>,
  region: string,
): string | undefined {
  const resource = body[member];
  const created = isJsonObject(resource) ? resource[id] : undefined;
  return isPoolId(created) && regionOf(created) === region ? created : undefined;
}

function readPage(body: JsonObject): Page | undefined {
  const { UserPools, NextToken } = body;
  if (!Array.isArray(UserPools)) return undefined;
  const pools = (UserPools as readonly unknown[]).flatMap((pool) => {
    if (!isJsonObject(pool) || typeof pool.Id !== 'string') return [];
    const { Id: id, Name: name, CreationDate: seconds } = pool;
    const created = typeof seconds === 'number' ? Math.round(seconds * 1000) : undefined;
    return [{ id, name: typeof name === 'string' ? name : '', created }];
  });
  return { pools, next: typeof NextToken === 'string' && NextToken !== '' ? NextToken : undefined };
}

/** Rejects as soon as the signal is aborted. The operation behind the promise continues. */
async function rejectOnAbort<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  const waiting = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new DOMException('Cancelled', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true, signal: waiting.signal });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    waiting.abort();
  }
}
