import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import type { JsonObject } from '#core/json';
import { fieldShapes } from '#core/resources';
import { createRequest } from '#core/resources/pool';
import { createRuleGroups } from '#core/resources/pool/create';
import { rules } from '#core/resources/pool/rules';
import { createShape } from '#core/resources/pool/shape';
import { RequestView } from '../../../../../core/src/diagnostics/rules/request-view.ts';
import { runRules } from '../../../../../core/src/diagnostics/rules/run.ts';
import { topLevelOf, type JsonValue } from '../../../../../core/src/json/index.ts';
import { afterFix } from '../../../../support/check.ts';
import { newPoolDiagnostics, newPoolFile } from '../../../../support/new-pool.ts';
import { parsePool } from '../../../../support/parse-pool.ts';
import { structureChecks } from '../../../../support/structure-checks.ts';
import { createCasesByGroup } from './cases/index.ts';

const ownRules = createRuleGroups.flatMap((group) => group.rules);

describe('the list of rules for new pools', () => {
  it.each(createRuleGroups)('has one file for each rule of $name, named after its code', ({ name, rules: listed }) => {
    const folder = new URL(`../../../../../core/src/resources/pool/create/rules/${name}`, import.meta.url);
    expect(readdirSync(folder).sort()).toEqual(['index.ts', ...listed.map(({ code }) => `${code}.ts`)].sort());
  });

  it.each(createRuleGroups)('has cases for every rule of $name', ({ name, rules: listed }) => {
    expect(Object.keys(createCasesByGroup[name] ?? {}).sort()).toEqual(listed.map(({ code }) => code).sort());
  });

  it('has no diagnostic code in common with the rules for existing pools, except the one for a missing pool ID', () => {
    const others = [...rules, ...structureChecks].map(({ code }) => code);
    expect(ownRules.map(({ code }) => code).filter((code) => others.includes(code))).toEqual(['user-pool-id-required']);
    const own = createRequest.rules.map(({ code }) => code);
    expect(own).toEqual([...new Set(own)]);
  });

  it('does not contain the rules for existing pools', () => {
    const codes = createRequest.rules.map(({ code }) => code);
    expect(rules.map(({ code }) => code).filter((code) => !codes.includes(code))).toEqual([
      'create-only-field',
      'request-incomplete',
      'mfa-on-needs-factor',
      'mfa-optional-needs-factor',
    ]);
  });

  it.each(ownRules)(
    'has a title, a reason and evidence for $code',
    ({ title, why, source, members, severity, evidence }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^https:\/\//);
      expect(members.filter((member) => !fieldShapes(createRequest).has(member))).toEqual([]);
      if (severity === 'error') expect(['measured', 'documented', 'reported']).toContain(evidence);
    },
  );

  it('does not throw for any JSON', () => {
    const odd: readonly JsonValue[] = [null, 1, 'x', [], [null], [[]], {}, [{ Name: [] }], [{ Name: 'x', Mutable: 1 }]];
    for (const value of odd) {
      const root = Object.fromEntries(Object.keys(createShape.members).map((name) => [name, value]));
      runRules({ request: createRequest, context: {} }, root, (code, error) =>
        expect.fail(`${code}: ${String(error)}`),
      );
    }
  });
});

const everyCase = Object.values(createCasesByGroup).flatMap((cases) => Object.entries(cases));
const everyText = everyCase.flatMap(([, { finds, silent }]) =>
  [...finds.map(([members]) => members), ...silent].map(newPoolFile),
);

describe.each(everyCase)('%s', (code, { finds, silent, fixes = [] }) => {
  it.each(finds)('reports a problem: %s', (members, diagnostics) => {
    expect(newPoolDiagnostics(newPoolFile(members), code)).toEqual(diagnostics);
    expect(diagnostics.filter((one) => one.includes(` ${code}: `))).not.toEqual([]);
  });

  if (silent.length > 0) {
    it.each(silent)('reports nothing: %s', (members) => {
      expect(newPoolDiagnostics(newPoolFile(members), code).filter((one) => one.includes(` ${code}: `))).toEqual([]);
    });
  }

  if (fixes.length > 0) {
    it.each(fixes)('%s: %s', (title, before, after) => {
      expect(JSON.parse(afterFix(newPoolFile(before), title))).toEqual(JSON.parse(newPoolFile(after)));
    });
  }
});

describe('every message', () => {
  it('states the problem in a first line of at most 100 characters', () => {
    const codes = ownRules.map(({ code }) => code);
    const messages = everyText
      .flatMap((text) => checkDocument(parsePool(text)))
      .filter(({ code }) => codes.includes(code))
      .map(({ message }) => message.split('\n')[0] ?? '');
    expect(messages.filter(({ length }) => length > 100)).toEqual([]);
  });
});

describe('every fix', () => {
  it('removes its diagnostic and adds no error', () => {
    for (const text of everyText) {
      const titles = checkDocument(parsePool(text)).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
      for (const title of new Set(titles)) expect(() => afterFix(text, title), `${title}: ${text}`).not.toThrow();
    }
  });
});

/** Returns a proxy that records the top-level settings read from it. */
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

it.each(ownRules)('$code reads no setting that it does not declare', (rule) => {
  const { members, alsoReads = [] } = rule;
  const declared = ['UserPoolId', ...members.map(topLevelOf), ...(alsoReads === 'any' ? [] : alsoReads)];
  const read = new Set<string>();
  for (const text of everyText) {
    Array.from(rule.check(new RequestView(createShape, recording(parsePool(text).root, read), { complete: true })));
  }
  expect([...read].filter((name) => !declared.includes(name))).toEqual([]);
});
