import type { JsonObject } from '../json/index.ts';

/** A shell whose quotes a command is written with. */
export type Shell = 'posix' | 'powershell';

/** What a command line needs beside the request. */
export interface CliOptions {
  readonly region: string;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly caBundle?: string | undefined;
  /** `powershell`: version 7.3 or newer, which hands quotes on to programs as they stand. */
  readonly shell: Shell;
}

/**
 * The AWS CLI command that sends a request: the very body of a plan, members unknown to an older CLI included (which
 * then refuses them and sends nothing).
 * @param operation as the CLI calls it
 */
export function toCliCommand(
  request: JsonObject,
  { region, profile, endpoint, caBundle, shell }: CliOptions,
  operation: 'update-user-pool' | 'set-user-pool-mfa-config' = 'update-user-pool',
): string {
  const quote = quotes[shell];
  const words = [
    ...['aws', 'cognito-idp', operation, '--region', quote(region)],
    ...(profile === undefined ? [] : ['--profile', quote(profile)]),
    ...(endpoint === undefined ? [] : ['--endpoint-url', quote(endpoint)]),
    ...(caBundle === undefined ? [] : ['--ca-bundle', quote(caBundle)]),
    ...['--cli-input-json', quote(visible(JSON.stringify(request)))],
  ];
  return words.join(' ');
}

/**
 * The same JSON with no character in it that a terminal acts on, or that makes a text look like another: those are
 * written as escapes.
 */
function visible(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (text) =>
    Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

const quotes: Readonly<Record<Shell, (text: string) => string>> = {
  posix: (text) => (isPlain(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`),
  // Curly quotes end a text there as straight ones do.
  powershell: (text) => (isPlain(text) ? text : `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`),
};

const isPlain = (text: string): boolean => /^[\w./:=-]+$/.test(text);
