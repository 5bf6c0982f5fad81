import { SANDBOX_REGION } from '#core/aws/pool-ids';
import type { CliOptions } from '#core/sync';
import type { Services } from '../services.ts';
import type { Target } from './target.ts';

/** Returns the AWS CLI options that make a command in a local terminal call Cognito the way a push does. */
export function cliOptions({ sandbox }: Pick<Services, 'sandbox'>, target: Target, region: string): CliOptions {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  if (region === SANDBOX_REGION) return { region, endpoint: sandbox.url, shell };
  const { profile, endpoint, caBundle } = target;
  return { region, profile, endpoint, caBundle, shell };
}
