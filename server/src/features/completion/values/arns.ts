import * as l10n from '@vscode/l10n';
import { parseArn, partitionOf, type Arn, type ArnKind } from '#core/aws/arns';
import { describeArn } from '#core/editor/json-schema';
import { regionsFor } from '#core/resources/pool';
import { tokensOf } from '#core/document';
import type { Cursor } from '../cursor.ts';
import { escapeSnippet, type Suggestion } from '../completion-item.ts';

/** The maximum number of accounts in ARN templates: those that occur most often in the file. */
const MAX_ACCOUNTS = 3;

/**
 * Suggests ARNs: first those in the file for the same kind of resource, then templates that combine the pool's Region
 * with the accounts in the file.
 */
export function arnSuggestions(cursor: Cursor, kind: ArnKind): readonly Suggestion[] {
  const known = arnsIn(cursor);
  const same = known.filter(({ arn }) => arn.service === kind.service && kind.resource.test(arn.resource));
  return [
    ...same.map(({ text }) => knownArn(text)),
    ...arnTemplates(
      cursor,
      kind,
      known.map(({ arn }) => arn),
    ),
  ];
}

function knownArn(text: string): Suggestion {
  const label = JSON.stringify(text);
  const documentation = describeArn(text);
  return {
    label,
    body: escapeSnippet(label),
    detail: l10n.t('in this file'),
    ...(documentation ? { documentation } : {}),
  };
}

function arnTemplates(cursor: Cursor, kind: ArnKind, known: readonly Arn[]): readonly Suggestion[] {
  const accounts = byFrequency(known.map(({ account }) => account).filter((account) => /^\d{12}$/.test(account)));
  const regions = kind.regional ? regionsOf(cursor, known) : [''];
  const [first] = regions;
  const pairs = [
    ...regions.map((region) => [region, accounts[0]] as const),
    ...accounts.slice(1, MAX_ACCOUNTS).map((account) => [first, account] as const),
  ];
  const partition = partitionOf(cursor.region() ?? first ?? '') ?? known[0]?.partition ?? 'aws';
  return pairs.map(([region, account]) => arnTemplate(kind, { partition, region, account }));
}

/** @param region undefined if it is unknown; empty if the resource has no Region */
function arnTemplate(
  kind: ArnKind,
  { partition, region, account }: { partition: string; region: string | undefined; account: string | undefined },
): Suggestion {
  let stops = 0;
  const stop = (text: string) => `\${${++stops}:${escapeSnippet(text)}}`;
  const [, type = '', separator = '', name = ''] = /^(\w+)([:/])(.*)$/.exec(kind.example) ?? [];
  const parts = (put: (text: string | undefined, example: string) => string) =>
    `"arn:${put(partition, 'aws')}:${kind.service}:${put(region, 'eu-west-1')}:${put(account, '123456789012')}:${type}${separator}${put(undefined, name)}"`;
  return {
    label: parts((text, example) => text ?? example),
    body: parts((text, example) => (text === undefined ? stop(example) : escapeSnippet(text))),
    detail: kind.what,
  };
}

/**
 * Returns the Regions that a resource of the pool may be in, most likely first; a list with one undefined item if none
 * is known.
 */
function regionsOf(cursor: Cursor, known: readonly Arn[]): readonly (string | undefined)[] {
  const region = cursor.region();
  if (region === undefined) return [byFrequency(known.map((arn) => arn.region).filter((one) => one !== ''))[0]];
  const { regions } = regionsFor(cursor.field ?? '', region) ?? { regions: [region] };
  return [...regions.filter((one) => one === region), ...regions.filter((one) => one !== region)];
}

/** Returns the file's distinct ARNs except the one being completed. Reads tokens, so it works in broken JSON. */
function arnsIn({ content, place }: Cursor): readonly { readonly text: string; readonly arn: Arn }[] {
  const texts = new Set<string>();
  for (const { kind, offset, end, broken } of tokensOf(content)) {
    if (kind !== 'text' || broken || offset === place.start || !content.startsWith('"arn:', offset)) continue;
    const text = content.slice(offset + 1, end - 1);
    if (/^[^\\"]+$/.test(text)) texts.add(text);
  }
  return [...texts].flatMap((text) => {
    const arn = parseArn(text);
    return arn ? [{ text, arn }] : [];
  });
}

function byFrequency(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
}

/** Returns the Regions in a file's ARNs, most frequent first. */
export function regionsIn(cursor: Cursor): readonly string[] {
  return byFrequency(arnsIn(cursor).flatMap(({ arn }) => (arn.region === '' ? [] : [arn.region])));
}
