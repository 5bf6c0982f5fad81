import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { updateRequest } from '#core/resources/pool';
import { ruleGroups, rules } from '#core/resources/pool/rules';
import { requestFields } from '#core/resources/pool/shape';
import { structureChecks } from '../../../../support/structure-checks.ts';
import { casesByGroup } from './cases/index.ts';
import { afterFix, INCOMPLETE_CODE, diagnosticsIn, poolFile } from '../../../../support/check.ts';
import { parseMfa } from '../../../../support/mfa-file.ts';
import type { Rule } from '../../../../../core/src/diagnostics/rules/rule.ts';
import { runRules } from '../../../../../core/src/diagnostics/rules/run.ts';

const folder = (name: string) =>
  readdirSync(new URL(`../../../../../core/src/resources/pool/rules/${name}`, import.meta.url));

describe('the list of rules', () => {
  it.each(ruleGroups)('has one file for each rule of $name, named after its code', ({ name, rules: listed }) => {
    expect(folder(name).sort()).toEqual(['index.ts', ...listed.map(({ code }) => `${code}.ts`)].sort());
  });

  it('includes the rules of every folder', () => {
    const folders = folder('').filter((name) => !name.endsWith('.ts'));
    expect(folders.sort()).toEqual(ruleGroups.map(({ name }) => name).sort());
  });

  it('has no duplicate code', () => {
    const codes = [...rules, ...structureChecks].map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it.each([...rules, ...structureChecks])(
    'has a title, a reason and evidence for $code',
    ({ title, why, source, members, severity, evidence }) => {
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(why).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^https:\/\//);
      expect(members.filter((member) => !requestFields().has(member))).toEqual([]);
      if (severity === 'error') expect(['measured', 'documented', 'reported']).toContain(evidence);
    },
  );
});

describe('a rule that throws', () => {
  it('loses only its own diagnostics', () => {
    const broken: Rule = {
      ...rules[0]!,
      code: 'broken',
      check: () => {
        throw new Error('no');
      },
    };
    const failed: string[] = [];
    const request = { ...updateRequest, rules: [broken, ...rules] };
    const diagnostics = runRules({ request, context: {} }, { Arn: 'x' }, (code) => failed.push(code));
    expect(failed).toEqual(['broken']);
    expect(diagnostics.map(({ code }) => code)).toContain('read-only-field');
  });

  it('never occurs, whatever JSON a file contains', () => {
    const odd = [null, 1, 'x', true, [], [null], [[]], {}, { LambdaVersion: 1 }, [{ Name: [] }], ''];
    const names = [...requestFields().keys()].filter((name) => !/[.[{]/.test(name));
    for (const value of odd) {
      for (const nested of [value, ...odd.map((deep) => wrapped(value, deep))]) {
        const root = Object.fromEntries(names.map((name) => [name, nested]));
        runRules({ request: updateRequest, context: {} }, root, (code, error) =>
          expect.fail(`${code}: ${String(error)}`),
        );
      }
    }
  });
});

/** Returns an object that has every setting, each with one of the two odd values. */
function wrapped(value: unknown, deep: unknown) {
  const inner = [...new Set([...requestFields().keys()].flatMap((name) => name.split(/[.[{]/)))];
  return Object.fromEntries(inner.map((name) => [name, name.length % 2 ? value : deep])) as Record<string, never>;
}

it.each(ruleGroups)('has test cases for every rule of $name', ({ name, rules: listed }) => {
  const codes = listed.map(({ code }) => code).filter((code) => code !== INCOMPLETE_CODE);
  expect(Object.keys(casesByGroup[name] ?? {}).sort()).toEqual(codes.sort());
});

const everyCase = Object.values(casesByGroup).flatMap((cases) => Object.entries(cases));

describe.each(everyCase)(
  '%s',
  (code, { finds, silent, fixes = [], complete = [], live = [], accounts = [], withMfa = [] }) => {
    if (finds.length > 0) {
      it.each(finds)('reports: %s', (members, diagnostics) => {
        expect(diagnosticsIn(poolFile(members))).toEqual(diagnostics);
      });
    }

    it('has at least one case with a diagnostic and one without', () => {
      const found = [
        ...finds.map(([, all]) => all),
        ...live.map(([, , all]) => all),
        ...withMfa.map(([, , all]) => all),
      ].flat();
      expect(found.filter((one) => one.includes(` ${code}: `))).not.toEqual([]);
      expect(silent).not.toEqual([]);
    });

    it.each(silent)('does not report: %s', (members) => {
      expect(diagnosticsIn(poolFile(members))).toEqual([]);
    });

    if (complete.length > 0) {
      it.each(complete)('reports in a complete request: %s', (members, diagnostics) => {
        expect(diagnosticsIn(poolFile(members), { complete: true })).toEqual(diagnostics);
      });
    }

    if (live.length > 0) {
      it.each(live)('reports in a request for a live pool: %s, %o', (members, factors, diagnostics) => {
        expect(diagnosticsIn(poolFile(members), { complete: true, factors })).toEqual(diagnostics);
      });
    }

    if (withMfa.length > 0) {
      it.each(withMfa)('reports: %s, next to an MFA file with %s', (members, mfa, diagnostics) => {
        expect(diagnosticsIn(poolFile(members), { siblings: [parseMfa(poolFile(mfa))] })).toEqual(diagnostics);
      });
    }

    if (accounts.length > 0) {
      it.each(accounts)(
        'reports in a request for a pool with a known account: %s, %s',
        (members, account, diagnostics) => {
          expect(diagnosticsIn(poolFile(members), { complete: true, account })).toEqual(diagnostics);
        },
      );
    }

    if (fixes.length > 0) {
      it.each(fixes)('%s: %s', (title, before, after) => {
        expect(afterFix(poolFile(before), title)).toBe(poolFile(after));
      });
    }
  },
);

describe('a fix', () => {
  it('keeps the comments on other lines', () => {
    expect(
      afterFix('{\n  // the pool\n  "UserPoolId": "eu-west-1_Abc1", // id\n  "Arn": "x" // pasted\n}\n', 'Remove Arn'),
    ).toBe('{\n  // the pool\n  "UserPoolId": "eu-west-1_Abc1" // id\n  // pasted\n}\n');
  });
});
