import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { JsonObject } from '#core/json';

/** An example that AWS publishes for an operation: the request, and the response if there is one. */
export interface PublishedExample {
  readonly title: string;
  readonly input: JsonObject;
  readonly response: JsonObject | undefined;
}

const client = dirname(
  createRequire(import.meta.url).resolve('@aws-sdk/client-cognito-identity-provider/package.json'),
);

/**
 * Reads an operation's examples from the installed SDK, so that an SDK update brings new examples. Examples that only
 * show the shape ("STRING_VALUE") have no title and are skipped.
 *
 * @param operation the API operation, such as `UpdateUserPool`
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

/** Reads the object literal after the given text, up to the next closing brace at the start of a line. */
function objectAfter(text: string, before: string): JsonObject | undefined {
  const start = text.indexOf(`${before}{`);
  if (start < 0) return undefined;
  const [literal = ''] = /^\{(?:\}|[^]*?^\})/m.exec(text.slice(start + before.length)) ?? [];
  return JSON.parse(literal.replaceAll(/^( *)([\w-]+):/gm, '$1"$2":')) as JsonObject;
}
