import type { Uri } from 'vscode';
import { SANDBOX_REGION } from '#pool/fields';
import type { CliOptions } from '#pool/sync';
import type { Services } from '../services.ts';
import { connectionSettings } from '../settings.ts';

/** How a command for a terminal of this machine calls Cognito as a push would. */
export function cliOptions({ sandbox }: Services, resource: Uri | undefined, region: string): CliOptions {
  const shell = process.platform === 'win32' ? 'powershell' : 'posix';
  if (region === SANDBOX_REGION) return { region, endpoint: sandbox.url, shell };
  const { profile, endpoint, caBundle } = connectionSettings(resource);
  return { region, profile, endpoint, caBundle, shell };
}
