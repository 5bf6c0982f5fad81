import type { Uri } from 'vscode';
import type { CliOptions } from '#pool/sync';
import { connectionSettings } from '../settings.ts';

/** How a command for a terminal of this machine calls Cognito as a push would. */
export function cliOptions(resource: Uri | undefined, region: string): CliOptions {
  const { profile, endpoint, caBundle } = connectionSettings(resource);
  return { region, profile, endpoint, caBundle, shell: process.platform === 'win32' ? 'powershell' : 'posix' };
}
