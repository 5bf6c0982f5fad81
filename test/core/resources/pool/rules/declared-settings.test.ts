import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document';
import { topLevelOf, type JsonObject, type JsonValue } from '#core/json';
import { toRequest } from '#core/resources/pool/normalize';
import { rules } from '#core/resources/pool/rules';
import { requestShape } from '#core/resources/pool/shape';
import { RequestView, type RuleContext } from '../../../../../core/src/diagnostics/rules/request-view.ts';
import { poolFile } from '../../../../support/check.ts';
import { casesByGroup } from './cases/index.ts';

const folder = new URL('../../../../fixtures/pools/', import.meta.url);
const described = readdirSync(folder).map((name) => parseDocument(readFileSync(new URL(name, folder), 'utf8')).root);
const cases = Object.values(casesByGroup)
  .flatMap((group) => Object.values(group))
  .flatMap(({ finds, silent, complete = [], live = [] }) => [
    ...finds.map(([members]) => members),
    ...silent,
    ...complete.map(([members]) => members),
    ...live.map(([members]) => members),
  ])
  .map((members) => parseDocument(poolFile(members)).root);
const pools = [...described, ...described.map(toRequest)];
/** Each test case, both by itself and in a pool that has every other setting. */
const roots = [...pools, ...cases, ...cases.map((root) => ({ ...toRequest(described[0]!), ...root }))];

const contexts: readonly RuleContext[] = [
  {},
  { complete: true },
  { complete: true, factors: { authenticatorApp: false, email: false, passkeys: undefined }, account: '123456789012' },
];

/**
 * Returns a proxy that records the top-level settings read from it. `*` means that the names of all settings were
 * listed.
 */
function recording(root: JsonObject, read: Set<string>): JsonObject {
  return new Proxy(root, {
    get: (target, name) => (read.add(String(name)), Reflect.get(target, name) as JsonValue),
    has: (target, name) => (read.add(String(name)), Reflect.has(target, name)),
    ownKeys: (target) => (read.add('*'), Reflect.ownKeys(target)),
    getOwnPropertyDescriptor: (target, name) => (
      read.add(String(name)),
      Reflect.getOwnPropertyDescriptor(target, name)
    ),
  });
}

it.each(rules.filter(({ members, alsoReads }) => members.length > 0 && alsoReads !== 'any'))(
  '$code reads no setting that it does not declare',
  (rule) => {
    const { members, alsoReads = [] } = rule;
    const declared = ['UserPoolId', ...members.map(topLevelOf), ...(alsoReads === 'any' ? [] : alsoReads)];
    const read = new Set<string>();
    for (const root of roots) {
      for (const context of contexts) {
        Array.from(rule.check(new RequestView(requestShape, recording(root, read), context)));
      }
    }
    expect([...read].filter((name) => !declared.includes(name))).toEqual([]);
  },
);
