import * as vscode from 'vscode';
import { regionIn } from '#core/aws/pool-ids';
import { missingFactor } from '#core/resources/mfa-factors';
import { toCliCommand } from '#core/sync';
import type { PlanOutcome } from '#live/operations';
import type { Services } from '../services.ts';
import { cliOptions } from '../connection/cli-options.ts';
import type { Target } from '../connection/target.ts';
import { copiedFactor } from './messages/copied.ts';
import { showNotice } from './show-notice.ts';

/** Copies the SetUserPoolMfaConfig call that must come before a blocked push, as an AWS CLI command. */
export async function copyFactorCommand(
  services: Services,
  { document, target }: { readonly document?: vscode.TextDocument | undefined; readonly target: Target },
  { blockers, missingFactorConfig: config }: Extract<PlanOutcome, { kind: 'blocked' }>,
): Promise<void> {
  const factor = missingFactor(blockers.map(({ code }) => code));
  if (!config || !factor) return;
  const options = cliOptions(services, target, regionIn(config) ?? '');
  await vscode.env.clipboard.writeText(toCliCommand(config, options, 'SetUserPoolMfaConfig'));
  showNotice(services, copiedFactor(factor, config), { document, command: 'userpool.push' }, {});
}
