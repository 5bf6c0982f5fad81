import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#core/diagnostics';
import type { JsonObject } from '#core/json';
import { parsePool } from '../../../../support/parse-pool.ts';

/** A request from a public report or a recorded deployment, with made-up names, and the expected diagnostics. */
interface ReportedRequest {
  readonly title: string;
  readonly source?: string;
  readonly request: JsonObject;
  /** The codes of the expected errors. */
  readonly errors?: readonly string[];
  /** The codes of expected diagnostics of any severity. */
  readonly diagnostics?: readonly string[];
  /** The codes of diagnostics that must not occur. */
  readonly absent?: readonly string[];
  /**
   * Whether the file must have no error, because the service accepts the request or the reports contradict each other.
   */
  readonly accepted?: true;
}

/** UpdateUserPool requests, and CreateUserPool requests. */
const reported = ['reported-requests', 'new-pool-requests'].flatMap((name) => {
  const fixture = new URL(`../../../../fixtures/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(fixture, 'utf8')) as readonly ReportedRequest[];
});

describe('the reported requests', () => {
  it('each have a title and an expectation', () => {
    const titles = reported.map(({ title }) => title);
    expect(titles).toEqual([...new Set(titles)]);
    const empty = reported.filter(
      ({ errors, diagnostics, absent, accepted }) => !errors && !diagnostics && !absent && !accepted,
    );
    expect(empty).toEqual([]);
  });

  it.each(reported)('have exactly the expected diagnostics: $title', (row) => {
    const diagnostics = checkDocument(parsePool(JSON.stringify(row.request, undefined, 2)));
    const codes = diagnostics.map(({ code }) => code);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(errors).toEqual(expect.arrayContaining([...(row.errors ?? [])]));
    expect(codes).toEqual(expect.arrayContaining([...(row.diagnostics ?? [])]));
    expect(codes.filter((code) => row.absent?.includes(code))).toEqual([]);
    if (row.accepted) expect(errors).toEqual([]);
  });
});
