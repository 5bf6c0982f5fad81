import { readPoolFile } from '#live/operations';
import type { Services } from '../services.ts';
import { targetFor } from '../connection/target.ts';
import { editorFile, poolDocumentAt } from '../editors/editor-file.ts';
import { isViewNode, profileOfNode } from '../pools-view/nodes.ts';
import { connectionSettings } from '../settings.ts';
import { connectTo, pickPool, type PickedPool } from './pick-pool.ts';

/**
 * Returns the pool of a node or file; if there is none, a pool that the user picks.
 * @param title the title of the command
 * @returns undefined if the user cancels
 */
export async function poolOf(services: Services, argument: unknown, title: string): Promise<PickedPool | undefined> {
  if (isViewNode(argument) && argument.kind === 'pool') {
    const { profile, region, poolId } = argument;
    return connectTo(services, connectionSettings(undefined), { profile: profile.name, region, poolId });
  }
  const document = await poolDocumentAt(services, argument);
  if (document === 'reported') return undefined;
  const read = document && readPoolFile(editorFile(document), 'readable');
  if (!document || read?.kind !== 'readable') {
    const settings = connectionSettings(undefined);
    return pickPool(services, { title, settings, resource: undefined });
  }
  const target = await targetFor(services, document, profileOfNode(argument));
  const connection = { ...target, region: read.region };
  return { connection, gateway: await services.access.connect(connection), poolId: read.poolId };
}
