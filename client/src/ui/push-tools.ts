import type * as vscode from 'vscode';
import type { PushTools } from '../flows/push-pool.ts';
import type { Services } from '../services.ts';
import { connectionSettings, protectedPools, ruleSeverities } from '../settings.ts';
import { pauseWithJitter } from './pause.ts';
import { pushPrompts, type PushQuestion } from './push-prompts.ts';
import { connectFor } from './run-live.ts';

/** What a push of or beside a document works with, as the settings for it are now. */
export function pushTools(
  { access, previews, snapshots, mfa }: Services,
  resource: vscode.Uri | undefined,
  asked?: PushQuestion,
): Omit<PushTools, 'onKnown'> {
  const { profile, endpoint } = connectionSettings(resource);
  return {
    connect: connectFor(access, resource),
    prompts: pushPrompts(previews, { profile, endpoint }, asked),
    snapshots,
    pause: pauseWithJitter,
    protectedPools: protectedPools(resource),
    severities: ruleSeverities(resource),
    mfa,
    profile,
    endpoint,
  };
}
