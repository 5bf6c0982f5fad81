import { isDeepStrictEqual } from 'node:util';
import { open, signature, type Bench, type Reply } from '../harness.ts';
import type { Expected, Recording, Sequence, Step } from './recording.ts';

/** One comparison of the sandbox with a recording. */
export interface Check {
  /** The recorded call, and what was compared, on one line. */
  readonly name: string;
  readonly kind: 'outcome' | 'type' | 'text' | 'settings' | 'answer';
  readonly recorded: unknown;
  readonly sandbox: unknown;
  readonly agrees: boolean;
}

/**
 * Repeats the recorded calls in a sandbox and compares the results.
 *
 * @param knowsWorld whether the sandbox gets the `options` of each sequence, which it cannot know by itself
 */
export async function replay(
  { source, region = 'us-east-1', sequences }: Recording,
  knowsWorld = true,
): Promise<Check[]> {
  const checks = await Promise.all(
    sequences.map(({ options, ...sequence }) =>
      replaySequence(knowsWorld ? { ...sequence, options } : sequence, region),
    ),
  );
  return checks.flat().map((check) => ({ ...check, name: `${source}: ${check.name}` }));
}

async function replaySequence({ title, pool, mfa, options, steps }: Sequence, region: string): Promise<Check[]> {
  const bench = await open({ region, ...options });
  let id = pool || mfa ? bench.pools.create({ PoolName: 'harbor', ...pool }, { mfa }).Id : '';
  const checks: Check[] = [];
  for (const [index, step] of steps.entries()) {
    const reply = await call(bench, step, id, region);
    if (step.call === 'CreateUserPool' && reply.status === 200) id = valueAt(members(reply.body), 'Id') as string;
    const place = steps.length === 1 ? title : `${title}, call ${index + 1}`;
    checks.push(...compare(step, reply, bench, id).map((check) => ({ ...check, name: `${place}: ${check.name}` })));
  }
  return checks;
}

function call(
  bench: Bench,
  { call: operation, body, authorization }: Step,
  id: string,
  region: string,
): Promise<Reply> {
  return bench.send(operation, withId(body, id), {
    authorization: authorization === undefined ? signature.replace('eu-west-1', region) : authorization,
  });
}

function compare({ rejected, answer, bytes, pool, mfa }: Step, reply: Reply, bench: Bench, id: string): Check[] {
  const error = reply.status === 200 ? undefined : (reply.body as { __type: string; message: string });
  const checks = [check('outcome', 'outcome', rejected ? 'rejected' : 'accepted', error ? 'rejected' : 'accepted')];
  if (rejected && error) {
    const { type, text, isCut } = rejected;
    if (type !== undefined) checks.push(check('type', 'type', type, error.__type));
    if (text !== undefined) {
      checks.push(check('text', 'text', withId(text, id), isCut ? error.message.slice(0, text.length) : error.message));
    }
  }
  if (bytes !== undefined) checks.push(check('answer', 'bytes', bytes, reply.bytes));
  checks.push(...values('answer', 'answer', answer, () => members(reply.body), id));
  checks.push(...values('settings', 'then', pool, () => bench.pools.get(id), id));
  checks.push(...values('settings', 'then Get', mfa, () => bench.pools.mfa(id), id));
  return checks;
}

function values(
  kind: Check['kind'],
  what: string,
  expected: Expected | undefined,
  actual: () => unknown,
  id: string,
): Check[] {
  if (!expected) return [];
  const there = asJson(actual());
  return Object.entries(expected).map(([path, value]) =>
    check(kind, `${what} ${path}`, withId(value, id), valueAt(there, path)),
  );
}

function check(kind: Check['kind'], name: string, recorded: unknown, sandbox: unknown): Check {
  return { kind, name, recorded, sandbox, agrees: isDeepStrictEqual(recorded, sandbox) };
}

/** Returns the pool in a response, or the response itself if it does not contain a pool. */
function members(body: unknown): unknown {
  return (body as { UserPool?: unknown } | undefined)?.UserPool ?? body;
}

/**
 * Returns the value at the given path. Paths consist of property names. List items are identified by their `Name`, and
 * `#` returns the number or order of the items.
 */
function valueAt(value: unknown, path: string): unknown {
  const [, name = '', item, rest] = /^([^.[]+)(?:\[([^\]]+)\])?(?:\.(.+))?$/u.exec(path) ?? [];
  const member = (value as Record<string, unknown> | undefined)?.[name];
  const found = item === undefined ? member : itemOf(member as { Name?: string }[] | undefined, item);
  return rest === undefined || found === undefined ? found : valueAt(found, rest);
}

function itemOf(list: readonly { Name?: string }[] | undefined, item: string): unknown {
  return item === '#' ? list?.map(({ Name }) => Name) : list?.find(({ Name }) => Name === item);
}

function withId<T>(value: T, id: string): T {
  return value === undefined ? value : (JSON.parse(JSON.stringify(value).replaceAll('$ID', id)) as T);
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
