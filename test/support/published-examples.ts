import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JsonObject } from '#core/json';

/** An example that AWS publishes for an operation: its request, and its response where it has one. */
export interface PublishedExample {
  readonly title: string;
  readonly input: JsonObject;
  readonly response: JsonObject | undefined;
}

const client = dirname(
  createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider/package.json'),
);

/**
 * Reads the examples of an operation from the installed SDK, so that a new SDK brings its new examples. Examples that
 * only show the shape ("STRING_VALUE") have no title and are left out.
 * @param operation as in the API, such as `UpdateUserPool`
 */
export function publishedExamples(operation: string): PublishedExample[] {
  const text = readFileSync(join(client, 'dist-types', 'commands', `${operation}Command.d.ts`), 'utf8');
  const examples = text
    .replaceAll(/^ \* ?/gm, '')
    .split(/^@example /m)
    .slice(1);
  return examples.map((example) => ({
    title: example.slice(0, example.indexOf('\n')),
    input: objectAfter(example, 'const input = ') ?? {},
    response: objectAfter(example, '/* response is\n'),
  }));
}

/** Reads the object literal that begins after a text and ends with the next brace at the start of a line. */
function objectAfter(text: string, before: string): JsonObject | undefined {
  const start = text.indexOf(`${before}{`);
  if (start < 0) return undefined;
  const [literal = ''] = /^\{(?:\}|[^]*?^\})/m.exec(text.slice(start + before.length)) ?? [];
  return JSON.parse(literal.replaceAll(/^( *)([\w-]+):/gm, '$1"$2":')) as JsonObject;
}
