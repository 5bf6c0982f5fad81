import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';

const page = readFileSync(join(projectRoot, 'SECURITY.md'), 'utf8');
const claims = claimsIn(page);

interface Claim {
  readonly text: string;
  readonly tests: readonly { readonly file: string; readonly names: readonly string[] }[];
}

/** Returns the list items under “Guarantees”, each with the test files and the test names that it refers to. */
function claimsIn(markdown: string): Claim[] {
  const [, held = ''] = /\n## Guarantees\n([^]*?)\n## /.exec(markdown) ?? [];
  return held
    .split(/\n(?=- |#|\n)/)
    .map((item) => item.trim().replace(/\s+/g, ' '))
    .filter((item) => item.startsWith('- '))
    .map((text) => ({ text, tests: testsIn(text) }));
}

/**
 * Returns the tests that a list item refers to. Adjacent files share the test names that follow the last of the files.
 */
function testsIn(text: string): Claim['tests'] {
  const named = [...text.matchAll(/((?:`test\/[\w./-]+`(?:, | and )?)+):((?:,? “[^”]+”)+)/g)];
  return named.flatMap(([, files = '', names = '']) =>
    [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => ({
      file,
      names: [...names.matchAll(/“([^”]+)”/g)].map(([, name = '']) => name),
    })),
  );
}

/** Returns the names of the tests in a test file. */
function namesIn(code: string): Set<string> {
  const names = new Set<string>();
  const visitor = new Visitor({
    CallExpression: ({ callee, arguments: [name] }) => {
      const isName = name?.type === 'Literal' && typeof name.value === 'string';
      if (isName && /^it\b/.test(code.slice(callee.start, callee.end))) names.add(name.value);
    },
  });
  visitor.visit(parseSync('x.ts', code).program);
  return names;
}

describe('SECURITY.md', () => {
  it('contains claims', () => {
    expect(claims.length).toBeGreaterThan(20);
  });

  it.each(claims.map((claim) => [claim.text, claim] as const))('%s', (_, { tests }) => {
    expect(tests).not.toEqual([]);
    for (const { file, names } of tests) {
      expect(existsSync(join(projectRoot, file)), file).toBe(true);
      const there = namesIn(readFileSync(join(projectRoot, file), 'utf8'));
      expect(names.filter((name) => !there.has(name))).toEqual([]);
    }
  });

  it('gives test names for each test file', () => {
    const mentioned = new Set([...page.matchAll(/`(test\/[\w./-]+\.test\.ts)`/g)].map(([, file]) => file));
    const used = new Set(claims.flatMap(({ tests }) => tests.map(({ file }) => file)));
    used.add('test/scripts/security-page.test.ts');
    expect([...mentioned].sort()).toEqual([...used].sort());
  });
});

it('finds claims without tests and claims with missing tests', () => {
  const [without, wrong] = claimsIn('\n## Guarantees\n\n- Nothing.\n- All. `test/a.test.ts`: “b”, “c\n  d”.\n\n## End');
  expect(without).toMatchObject({ text: '- Nothing.', tests: [] });
  expect(wrong?.tests).toEqual([{ file: 'test/a.test.ts', names: ['b', 'c d'] }]);
  expect([...namesIn("it('b', x); it.each([1])('e %s', y); describe('c', z); const it2 = 'd';")]).toEqual([
    'b',
    'e %s',
  ]);
});
