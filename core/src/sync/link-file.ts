import { POOL_ID } from '../aws/pool-ids/index.ts';
import { editsOf, type Edit, type TextEdit } from '../document/index.ts';
import type { ResourceDocument } from '../resources/kind.ts';
import type { LiveKind } from '../resources/live/index.ts';
import { memberOrder } from '../resources/shape.ts';
import { fixedSettings } from './plan-creation.ts';

/**
 * Returns the edits that turn a file for a new pool into one for the created pool: they add the pool's ID, and remove
 * the settings that no update may contain. Keeps comments and layout.
 * @param document a file without syntax errors
 */
export function linkEdits(document: ResourceDocument<LiveKind>, poolId: string): TextEdit[] {
  const order = memberOrder(document.kind.requests.update, []);
  const removals = fixedSettings(document.kind)
    .filter((name) => Object.hasOwn(document.root, name))
    .map((name): Edit => ({ kind: 'remove', path: [name] }));
  return editsOf(document, [{ kind: 'set', path: [POOL_ID], value: poolId, order }, ...removals]);
}
