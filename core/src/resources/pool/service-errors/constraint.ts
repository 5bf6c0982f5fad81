import type { Path } from '../../../json/index.ts';
import { childShape, type Shape, type StructureShape } from '../../shape.ts';

/**
 * Returns the settings that the message of a constraint violation refers to: "Value '…' at
 * 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: …". The service writes names in lower camel
 * case and list items as `.1.member`.
 * @returns an empty list if the message contains no such path, or the request has no such setting
 */
export function constraintPaths(message: string, request: StructureShape): Path[] {
  const places = Array.from(message.matchAll(/\bat '([\w.]{1,300})' failed to satisfy/g), ([, place]) => place ?? '');
  return places.map((place) => parsePlace(place, request)).filter((path) => path !== undefined);
}

function parsePlace(place: string, request: StructureShape): Path | undefined {
  const path: (string | number)[] = [];
  let shape: Shape = request;
  for (const segment of place.split('.')) {
    const step = stepInto(shape, segment);
    if (step === undefined && segment === 'member') continue;
    if (step === undefined) return path.length > 0 ? path : undefined;
    path.push(step);
    shape = childShape(shape, step) ?? shape;
  }
  return path;
}

/** Settings whose name in the service's model differs from their name in the API. */
const otherNames: ReadonlyMap<string, string> = new Map([['inviteMessage', 'InviteMessageTemplate']]);

/** Returns the name or index that a segment refers to. The service counts list items from 1. */
function stepInto(shape: Shape, segment: string): string | number | undefined {
  if (shape.kind === 'list') return /^\d+$/.test(segment) ? Math.max(Number(segment) - 1, 0) : undefined;
  if (shape.kind === 'map') return segment;
  if (shape.kind !== 'structure') return undefined;
  const name = (otherNames.get(segment) ?? segment).toLowerCase();
  return Object.keys(shape.members).find((member) => member.toLowerCase() === name);
}
