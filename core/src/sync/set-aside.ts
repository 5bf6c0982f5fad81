import { formatArn, hasAccount, parseArn, partitionOf, type Arn } from '../aws/arns/index.ts';
import { POOL_ID, regionIn } from '../aws/pool-ids/index.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../json/index.ts';

/** The account, Region and partition of a pool. Undefined if its request does not contain them. */
interface Home {
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly partition: string | undefined;
}

/**
 * Returns another pool's request with this pool's ID, and with this pool's account and Region in the ARNs, so that a
 * comparison shows only differences in the configuration. Keeps ARNs in all other accounts and Regions.
 */
export function setAsideIdentity(other: JsonObject, own: JsonObject): JsonObject {
  const [from, to] = [homeOf(other), homeOf(own)];
  const { [POOL_ID]: poolId } = own;
  const moved = mapStrings(other, (text) => moveArn(text, from, to));
  const request = isJsonObject(moved) ? moved : other;
  return poolId === undefined ? request : { ...request, [POOL_ID]: poolId };
}

function moveArn(text: string, from: Home, to: Home): string {
  const arn = parseArn(text);
  if (!arn || !hasAccount(arn)) return text;
  const isIn = (part: 'account' | 'region' | 'partition') => arn[part] === from[part] && to[part] !== undefined;
  return formatArn({
    ...arn,
    ...(isIn('account') ? { account: to.account ?? arn.account } : {}),
    ...(isIn('region') ? { region: to.region ?? arn.region } : {}),
    ...(isIn('partition') ? { partition: to.partition ?? arn.partition } : {}),
  });
}

function homeOf(request: JsonObject): Home {
  const region = regionIn(request);
  return {
    account: mostFrequent(arnsIn(request).map(({ account }) => account)),
    region,
    partition: region === undefined ? undefined : partitionOf(region),
  };
}

function arnsIn(value: JsonValue): readonly Arn[] {
  const arns: Arn[] = [];
  mapStrings(value, (text) => {
    const arn = parseArn(text);
    if (arn && hasAccount(arn)) arns.push(arn);
    return text;
  });
  return arns;
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function mapStrings(value: JsonValue, map: (text: string) => string): JsonValue {
  if (typeof value === 'string') return map(value);
  if (Array.isArray(value)) return value.map((item: JsonValue) => mapStrings(item, map));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapStrings(item, map)]));
}
