import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument, type LocatedDiagnostic } from '#core/diagnostics';
import { editText, type JsonDocument } from '#core/document';
import { toRequest } from '#core/resources/pool/normalize';
import { formatPath, isJsonObject, jsonEquals, type JsonObject, type JsonValue } from '#core/json';
import type { Fix } from '#core/diagnostics/types';
import type { MfaFactors } from '#core/resources/mfa-factors';
import { rules } from '#core/resources/pool/rules';
import { fieldNameOf } from '#core/resources/pool/shape';
import { structureChecks } from '../../../../support/structure-checks.ts';
import { casesByGroup } from './cases/index.ts';
import { poolFile } from '../../../../support/check.ts';
import { editValue } from '../../../../support/edit-value.ts';
import { writeWithRandomLayout, type Json } from '../../../../support/jsonc.ts';
import { describedBare, describedWithEverything } from '../../../../support/pools.ts';
import { parsePool } from '../../../../support/parse-pool.ts';
import { countCases } from '../../../../support/length.ts';

const layout = fc.record({
  choices: fc.array(fc.nat(40), { minLength: 5, maxLength: 60 }),
  eol: fc.constantFrom('\n', '\r\n'),
});

/** Generates information about the live pool for a check. */
const knowledge = fc.constantFrom<(MfaFactors | undefined)[]>(
  undefined,
  { authenticatorApp: true, email: false, passkeys: undefined },
  { authenticatorApp: false, email: true, passkeys: undefined },
);

/** Settings that each violate a rule. */
const brokenParts: readonly JsonObject[] = Object.values(casesByGroup)
  .flatMap((cases) => Object.values(cases))
  .flatMap(({ finds, live = [] }) => [...finds, ...live].map(([members]) => parsePool(poolFile(members)).root));

const requests = [describedBare, describedWithEverything].map(toRequest);

const brokenConfiguration = fc
  .tuple(
    fc.constantFrom<JsonObject[]>({ UserPoolId: 'eu-west-1_Abc1' }, ...requests),
    fc.array(fc.constantFrom(...brokenParts), { minLength: 1, maxLength: 3 }),
  )
  .map(([base, parts]) => parts.reduce((whole, part) => merged(whole, part), base));

/**
 * Generates complete configurations in which one value is replaced, duplicated, misnamed, misplaced or out of range.
 */
const mutatedConfiguration = fc
  .tuple(
    fc.constantFrom<JsonObject[]>(...requests),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 }),
  )
  .map(([base, steps]) => steps.reduce((value, [at, how]) => mutate(value, at, how), base));

describe('every fix', () => {
  it.each([
    ['in combinations of broken configurations', brokenConfiguration],
    ['in complete configurations with one mistake', mutatedConfiguration],
  ])(
    '%s removes its diagnostic, adds no error, is not undone by another fix, keeps every comment and changes nothing else',
    (_, configuration) => {
      fc.assert(
        fc.property(configuration, layout, knowledge, (value, { choices, eol }, factors) => {
          const { text, comments } = writeWithRandomLayout(value as Json, choices, eol);
          const before = checkDocument(parsePool(text), { factors });
          for (const diagnostic of before) {
            for (const fix of diagnostic.fixes ?? []) {
              // The fix changes only another file.
              if (fix.sibling) continue;
              const after = editText(text, fix.edits);
              const document = parsePool(after);
              expect(document.syntaxProblems, fix.title).toEqual([]);
              expect(document.value, fix.title).toEqual(editValue(value, fix.edits));
              for (const comment of comments) expect(after, fix.title).toContain(comment);
              const left = checkDocument(document, { factors });
              expect(countOf(left, diagnostic), `${diagnostic.code}: ${fix.title}`).toBeLessThan(
                countOf(before, diagnostic),
              );
              expect(
                newErrors(before, left)
                  .filter((error) => !isRevealed(error, diagnostic, fix))
                  .map(({ code }) => code),
                `${diagnostic.code}: ${fix.title}`,
              ).toEqual([]);
              expect(undoingFixes(value, before, document, left), `${diagnostic.code}: ${fix.title}`).toEqual([]);
            }
          }
        }),
        { numRuns: countCases(400) },
      );
    },
  );
});

/**
 * Counts equal diagnostics. Their paths cannot be compared, because removing a list item changes the indexes of the
 * items after it.
 */
function countOf(diagnostics: readonly LocatedDiagnostic[], { code, message }: LocatedDiagnostic): number {
  return diagnostics.filter((other) => other.code === code && withoutPlace(other.message) === withoutPlace(message))
    .length;
}

/**
 * Returns the errors that occur more often than before, except at a path that already had an error with another code.
 */
function newErrors(before: readonly LocatedDiagnostic[], after: readonly LocatedDiagnostic[]): LocatedDiagnostic[] {
  const errors = (diagnostics: readonly LocatedDiagnostic[]) =>
    diagnostics.filter(({ severity }) => severity === 'error');
  const known = errors(before).map(({ code }) => code);
  const places = errors(before).map(({ path }) => formatPath(path));
  return errors(after).filter(({ code, path }) => {
    const at = known.indexOf(code);
    if (at >= 0) known.splice(at, 1);
    return at < 0 && !places.includes(formatPath(path));
  });
}

/** Returns those fixes of new diagnostics that would undo the given fix, because such advice would be circular. */
function undoingFixes(
  value: JsonValue,
  before: readonly LocatedDiagnostic[],
  after: JsonDocument,
  diagnostics: readonly LocatedDiagnostic[],
): string[] {
  const added = diagnostics.filter((diagnostic) => countOf(diagnostics, diagnostic) > countOf(before, diagnostic));
  return added.flatMap(({ code, fixes = [] }) =>
    fixes
      .filter(({ edits }) => jsonEquals(editValue(after.value as JsonValue, edits), value))
      .map(({ title }) => `${code}: ${title}`),
  );
}

/** The codes of spelling diagnostics. Rules about meaning apply only after the spelling is fixed. */
const spelling = new Set(
  [...structureChecks, { code: 'foreign-form' }, { code: 'read-only-field' }, { code: 'null-value' }].map(
    ({ code }) => code,
  ),
);

/** Returns whether a spelling fix merely revealed an error, by making the setting readable, rather than causing it. */
function isRevealed({ code, path: at }: LocatedDiagnostic, diagnostic: LocatedDiagnostic, { edits }: Fix): boolean {
  if (!spelling.has(diagnostic.code)) return false;
  if (diagnostic.code === 'foreign-form' || code === 'foreign-form') return true;
  const members = rules.find((rule) => rule.code === code)?.members ?? [];
  const edited = edits.map((edit) => [
    ...edit.path.slice(0, edit.kind === 'rename' ? -1 : undefined),
    ...(edit.kind === 'rename' ? [edit.name] : []),
  ]);
  return edited.some((path) => {
    // Values in a misnamed setting are checked once its name is valid.
    if (diagnostic.code === 'unknown-field' && path.every((segment, i) => at[i] === segment)) return true;
    const field = fieldNameOf(path) ?? '';
    return field !== '' && members.some((member) => member.startsWith(field) || field.startsWith(member));
  });
}

const withoutPlace = (message: string): string => message.replace(/\[\d+\]/g, '[]');

function merged(a: JsonObject, b: JsonObject): JsonObject {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(
    names.map((name) => {
      const [one, other] = [a[name], b[name]];
      return [name, isJsonObject(one) && isJsonObject(other) ? merged(one, other) : (other ?? one ?? null)];
    }),
  );
}

function mutate(root: JsonObject, at: number, how: number): JsonObject {
  const places = placesIn(root, []);
  const { path, value } = places[at % places.length]!;
  const name = path.at(-1);
  const edits = mistakes(value, typeof name === 'string' ? name : undefined);
  const mistake = edits[how % edits.length]!;
  const edited =
    'name' in mistake
      ? editValue(root, [{ kind: 'rename', path, name: mistake.name }])
      : 'top' in mistake
        ? { ...root, [String(name)]: value }
        : editValue(root, [{ kind: 'set', path, value: mistake.value }]);
  return jsonEquals(edited, root) ? root : (edited as JsonObject);
}

type Mistake = { readonly value: JsonValue } | { readonly name: string } | { readonly top: true };

function mistakes(value: JsonValue, name: string | undefined): Mistake[] {
  const odd: Mistake[] = [{ value: null }, { value: 'x' }, { value: 1000 }, { value: [] }, { value: {} }];
  const alike: Mistake[] =
    typeof value === 'string'
      ? [
          { value: value.toLowerCase() },
          { value: ` ${value} ` },
          { value: value.slice(1) },
          { value: `${value}\u00a0` },
        ]
      : typeof value === 'number'
        ? [{ value: String(value) }, { value: -1 }]
        : Array.isArray(value)
          ? [
              { value: [...(value as JsonValue[]), ...(value as JsonValue[])] },
              { value: (value as JsonValue[])[0] ?? 0 },
            ]
          : [{ value: JSON.stringify(value) }];
  return [...odd, ...alike, ...(name === undefined ? [] : [{ name: `${name}s` }, { top: true } as const])];
}

function placesIn(value: JsonValue, path: (string | number)[]): { path: (string | number)[]; value: JsonValue }[] {
  const children = Array.isArray(value)
    ? (value as readonly JsonValue[]).map((child, i) => [i, child] as const)
    : isJsonObject(value)
      ? Object.entries(value)
      : [];
  return children.flatMap(([segment, child]) => [
    { path: [...path, segment], value: child },
    ...placesIn(child, [...path, segment]),
  ]);
}
