import * as vscode from 'vscode';
import { planAsCliCommand } from '#core/sync';
import { createAsText } from '#live/messages';
import { planCreationOf, readNewPool, type PoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { cliOptions } from '../connection/cli-options.ts';
import { connectFor } from '../connection/run-live.ts';
import { copiedCreation, creationCopied } from '../notifications/messages/copied.ts';
import { reportNotCopied } from '../notifications/report-not-copied.ts';
import { showNotice } from '../notifications/show-notice.ts';
import { pickCreationPlace } from '../prompts/pick-creation-place.ts';
import { connectionSettings, ruleSeverities } from '../settings.ts';
import { useCreatedPool } from './use-created-pool.ts';

/**
 * Copies, as an AWS CLI command, the request that Create User Pool would send for a file.
 * @param command the ID of the command that copies the request
 */
export async function copyCreation(
  services: Services,
  { document, command }: { readonly document: vscode.TextDocument; readonly command: string },
  file: PoolFile,
): Promise<void> {
  const { uri, version } = document;
  const about = { document, command, name: file.name, version };
  const severities = ruleSeverities(uri, await services.configs.load(uri));
  // Errors are reported before the user picks where to create the pool.
  const read = readNewPool(file, severities);
  if (read.kind === 'unusable') {
    const { diagnostics } = read;
    reportNotCopied(services, { ...about, target: connectionSettings(uri) }, { kind: 'invalid', diagnostics });
    return;
  }
  const place = await pickCreationPlace(services, document, command);
  if (!place) return;
  const { target, region } = place;
  const bases = services.bases.at(target.endpoint);
  const connect = connectFor(services.access, target);
  const planned = await planCreationOf(file, { region, connect, bases, severities });
  if (planned.kind === 'other') return;
  if (planned.kind !== 'planned') {
    reportNotCopied(services, { ...about, target }, planned);
    return;
  }
  const { plan } = planned;
  const options = cliOptions(services, target, region);
  await vscode.env.clipboard.writeText(planAsCliCommand(plan, options));
  const { poolName } = plan.pool;
  showNotice(services, copiedCreation(plan, options.shell), about, {
    'show-changes': () =>
      services.previews.page(
        vscode.l10n.t('Changes'),
        createAsText(creationCopied(plan), plan, { ...target, fileName: file.name }),
      ),
    'find-created': () => useCreatedPool(services, { document, connection: { ...target, region }, poolName }),
  });
}
