import * as l10n from '@vscode/l10n';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { toFileText, toLivePool } from '#core/sync';
import { startSandbox, type Sandbox } from '#sandbox';
import { texts } from '../../../cli/src/live/texts.ts';
import { createLiveAccess } from '../../../live/src/aws/index.ts';
import type { PoolGateway } from '../../../live/src/gateway/pool-gateway.ts';
import { onMachine, REGION, WITH_KEYS, withoutBackoff } from '../../live/aws/harness.ts';
import { createFolder, runCli, type Input, type Result } from '../run-cli.ts';

export const POOL = 'eu-west-1_Shop00001';
export const UPDATE = 'UpdateUserPool';
export const DESCRIBE = 'DescribeUserPool';
export const GET_MFA = 'GetUserPoolMfaConfig';

/** A sandbox with a pool, its file, and the CLI on a machine with credentials. */
export interface CliStage {
  readonly sandbox: Sandbox;
  /** The working directory, which contains the files. */
  readonly cwd: string;
  /** The folder with the CLI's state. */
  readonly state: string;
  /** Runs a command in the working directory. */
  readonly run: (args: readonly string[], input?: Input) => Promise<Result>;
  /** Returns the text of the file that a pull of the live resource would create. */
  readonly fileText: (kind: 'pool' | 'mfa', poolId?: string) => Promise<string>;
  /** The names of the operations that the sandbox has received. */
  readonly operations: () => readonly string[];
}

/** Returns the files to create, given the text of the files that match the live pool and its MFA settings. */
export type Files = (text: string, mfaText: string) => Readonly<Record<string, string>>;

/** The files of a stage in which the file activates deletion protection. */
export const PROTECTED: Files = (text) => ({ 'shop.userpool.json': withProtection(text) });

/** The files of a stage in which both files of the pool turn on MFA with authenticator apps. */
export const TWO_FILES: Files = (text, mfa) => ({
  'shop.userpool.json': withProtection(text).replace('"MfaConfiguration": "OFF"', '"MfaConfiguration": "OPTIONAL"'),
  'shop.userpoolmfa.json': mfa.replace(
    '"MfaConfiguration": "OFF"',
    '"MfaConfiguration": "OPTIONAL",\n  "SoftwareTokenMfaConfiguration": { "Enabled": true }',
  ),
});

/** Returns the text of a file that activates deletion protection. */
export function withProtection(text: string): string {
  return text.replace('"INACTIVE"', '"ACTIVE"');
}

/** Creates a stage for one test. @param settings the settings of the pool, in addition to its name */
export async function createStage(
  files: Files = (text) => ({ 'shop.userpool.json': text }),
  settings: JsonObject = { UserPoolTags: { team: 'shop' } },
): Promise<CliStage> {
  withoutBackoff();
  onMachine(WITH_KEYS);
  const sandbox = await startSandbox({ region: REGION });
  onTestFinished(() => sandbox.close());
  sandbox.pools.create({ PoolName: 'shop', ...settings }, { id: POOL });
  const gateway = await gatewayTo(sandbox);
  const fileText = async (kind: 'pool' | 'mfa', poolId = POOL): Promise<string> =>
    toFileText(toLivePool(liveKind(kind), await gateway.describe({ kind, poolId })).request);
  l10n.config({ contents: texts });
  onTestFinished(() => l10n.config({ contents: {} }));
  const cwd = createFolder(files(await fileText('pool'), await fileText('mfa')));
  const state = createFolder();
  sandbox.wire.clear();
  const run: CliStage['run'] = (args, input = {}) =>
    runCli([...args, ...(isLive(args) ? ['--endpoint-url', sandbox.url, '--request-timeout', '2'] : [])], {
      cwd,
      ...input,
      env: { XDG_STATE_HOME: state, LOCALAPPDATA: state, HOME: state, ...input.env },
    });
  const operations = (): readonly string[] => sandbox.wire.operations;
  return { sandbox, cwd, state: join(state, 'cognito-userpool'), run, fileText, operations };
}

/** Returns a gateway to a sandbox, for reading what a command has changed. */
export async function gatewayTo({ url }: Pick<Sandbox, 'url'>): Promise<PoolGateway> {
  const access = createLiveAccess({
    userAgent: 'test',
    mfaCode: () => Promise.resolve(undefined),
    log: () => undefined,
  });
  return access.connect({ region: REGION, endpoint: url });
}

function isLive(args: readonly string[]): boolean {
  return !args.includes('--endpoint-url');
}
