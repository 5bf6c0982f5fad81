import type * as vscode from 'vscode';
import type { PushDependencies } from '#live/operations';
import type { Services } from '../services.ts';
import { protectedPools, ruleSeverities } from '../settings.ts';
import { pauseWithJitter } from './pause.ts';
import { pushPrompts } from '../prompts/push-prompts.ts';
import { connectFor } from './run-live.ts';
import type { Target } from './target.ts';

/**
 * Creates the dependencies for pushing a file, based on the current settings and configuration file.
 * @param restoring the confirmation question if the push restores a snapshot
 */
export async function pushDependencies(
  services: Services,
  resource: vscode.Uri,
  target: Target,
  restoring?: string,
): Promise<Omit<PushDependencies, 'onKnown'>> {
  const config = await services.configs.load(resource);
  const { access, snapshots, mfa, locks, runs } = services;
  const { profile, endpoint } = target;
  const file = resource.toString();
  const prompts = pushPrompts(services, file, { profile, endpoint }, restoring);
  const asking = <T>(prompt: () => Promise<T>): Promise<T> => runs.asking(file, prompt);
  return {
    connect: connectFor(access, target),
    prompts: {
      ...prompts,
      askOther: (...about) => asking(() => prompts.askOther(...about)),
      askLeftOut: (...about) => asking(() => prompts.askLeftOut(...about)),
      confirmPush: (...about) => asking(() => prompts.confirmPush(...about)),
      confirmByName: (plan) => asking(() => prompts.confirmByName(plan)),
    },
    snapshots,
    pause: pauseWithJitter,
    lock: locks,
    protectedPools: protectedPools(resource, config),
    severities: ruleSeverities(resource, config),
    mfa,
    profile,
    endpoint,
  };
}
