import type * as vscode from 'vscode';
import type { PushDependencies } from '#live/operations';
import type { Services } from '../services.ts';
import { protectedPools, ruleSeverities } from '../settings.ts';
import { pauseWithJitter } from './pause.ts';
import { pushPrompts, type PushQuestion } from '../prompts/push-prompts.ts';
import { connectFor } from './run-live.ts';
import type { Target } from './target.ts';

/** Creates the dependencies of a push from the current settings. @param asked replaces the question of the push */
export function pushDependencies(
  { access, previews, snapshots, mfa, locks }: Services,
  resource: vscode.Uri | undefined,
  target: Target,
  asked?: PushQuestion,
): Omit<PushDependencies, 'onKnown'> {
  const { profile, endpoint } = target;
  return {
    connect: connectFor(access, target),
    prompts: pushPrompts(previews, { profile, endpoint }, asked),
    snapshots,
    pause: pauseWithJitter,
    lock: locks,
    protectedPools: protectedPools(resource),
    severities: ruleSeverities(resource),
    mfa,
    profile,
    endpoint,
  };
}
