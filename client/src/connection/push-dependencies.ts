import type * as vscode from 'vscode';
import type { PushDependencies } from '#live/operations';
import type { Services } from '../services.ts';
import { protectedPools, ruleSeverities } from '../settings.ts';
import { pauseWithJitter } from './pause.ts';
import { pushPrompts } from '../prompts/push-prompts.ts';
import { connectFor } from './run-live.ts';
import type { Target } from './target.ts';

/**
 * Creates the dependencies of a push of a file from the current settings.
 * @param restoring the question to ask if the push restores a snapshot
 */
export function pushDependencies(
  services: Services,
  resource: vscode.Uri,
  target: Target,
  restoring?: string,
): Omit<PushDependencies, 'onKnown'> {
  const { access, snapshots, mfa, locks } = services;
  const { profile, endpoint } = target;
  return {
    connect: connectFor(access, target),
    prompts: pushPrompts(services, resource.toString(), { profile, endpoint }, restoring),
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
