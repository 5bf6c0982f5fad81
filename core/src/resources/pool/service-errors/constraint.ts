import type { Path } from '../../../json/index.ts';
import { childShape, requestShape, type Shape } from '../shape/index.ts';

/**
 * The members that a violation of the service's model names: "Value '…' at 'policies.passwordPolicy.minimumLength'
 * failed to satisfy constraint: …". The service writes them with a small first letter, list items as `.1.member`.
 * @returns none where the text has no such place, or the request no such member
 */
export function constraintPaths(said: string): Path[] {
  const places = Array.from(said.matchAll(/\bat '([\w.]{1,300})' failed to satisfy/g), ([, place]) => place ?? '');
  return places.map(pathOf).filter((path) => path !== undefined);
}

function pathOf(place: string): Path | undefined {
  const path: (string | number)[] = [];
  let shape: Shape = requestShape;
  for (const segment of place.split('.')) {
    const step = stepInto(shape, segment);
    // The items of a list are written as `.1.member`.
    if (step === undefined && segment === 'member') continue;
    if (step === undefined) return path.length > 0 ? path : undefined;
    path.push(step);
    shape = childShape(shape, step) ?? shape;
  }
  return path;
}

/** Members that the service's model calls otherwise than its API does. */
const otherNames: ReadonlyMap<string, string> = new Map([['inviteMessage', 'InviteMessageTemplate']]);

/** The member or index that a segment means. The service counts list items from 1. */
function stepInto(shape: Shape, segment: string): string | number | undefined {
  if (shape.kind === 'list') return /^\d+$/.test(segment) ? Math.max(Number(segment) - 1, 0) : undefined;
  if (shape.kind === 'map') return segment;
  if (shape.kind !== 'structure') return undefined;
  const word = (otherNames.get(segment) ?? segment).toLowerCase();
  return Object.keys(shape.members).find((name) => name.toLowerCase() === word);
}
