import type { JsonObject } from '../json/index.ts';
import { liveKind } from '../resources/live/index.ts';
import type { Plan } from './plan.ts';

/** The shell for which a command is quoted. */
export type Shell = 'posix' | 'powershell';

/** The command-line options other than the request. */
export interface CliOptions {
  readonly region: string;
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly caBundle?: string | undefined;
  /** `powershell` requires version 7.3 or newer, which passes quotes to programs unchanged. */
  readonly shell: Shell;
}

/**
 * Returns the AWS CLI command that sends the exact request body of a plan, including properties that an older CLI does
 * not support (such a CLI rejects them and sends nothing).
 * @param operation the API's name for the operation
 */
export function toCliCommand(
  request: JsonObject,
  { region, profile, endpoint, caBundle, shell }: CliOptions,
  operation: string,
): string {
  const quote = quotes[shell];
  const args = [
    ...['aws', 'cognito-idp', operation.replace(/\B[A-Z]/g, '-$&').toLowerCase(), '--region', quote(region)],
    ...(profile === undefined ? [] : ['--profile', quote(profile)]),
    ...(endpoint === undefined ? [] : ['--endpoint-url', quote(endpoint)]),
    ...(caBundle === undefined ? [] : ['--ca-bundle', quote(caBundle)]),
    ...['--cli-input-json', quote(escapeInvisible(JSON.stringify(request)))],
  ];
  return args.join(' ');
}

/**
 * Returns the AWS CLI commands that send a plan's requests, in order. Each command runs only if the previous one
 * succeeded.
 */
export function planAsCliCommand({ steps }: Plan, options: CliOptions): string {
  const commands = steps.map(({ kind, mode, request }) => {
    const { update, create = update } = liveKind(kind).requests;
    return toCliCommand(request, options, (mode === 'create' ? create : update).operation);
  });
  return commands.join(' && ');
}

/**
 * Escapes invisible characters in JSON. A terminal might interpret them, and they can make different strings look the
 * same.
 */
function escapeInvisible(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (text) =>
    Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}

const quotes: Readonly<Record<Shell, (text: string) => string>> = {
  posix: (text) => (isPlain(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`),
  // PowerShell treats curly quotes as straight ones.
  powershell: (text) => (isPlain(text) ? text : `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`),
};

const isPlain = (text: string): boolean => /^[\w./:=-]+$/.test(text);
