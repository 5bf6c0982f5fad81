import type { JsonObject, Path } from '../../../json/index.ts';
import { valueAt } from '../../../json/index.ts';
import type { Answer, ServiceError } from '../../live/kind.ts';
import { byException, byText, type Known } from './catalogue.ts';
import { constraintPaths } from './constraint.ts';
import { tierError } from './tier.ts';

/**
 * Reads off a refusal which members of the request it is about.
 * @param request what was sent
 * @returns undefined where the answer names no member and is not known
 */
export function serviceErrorOf({ code, serviceMessage }: Answer, request: JsonObject): ServiceError | undefined {
  const constraints = constraintPaths(serviceMessage);
  if (constraints.length > 0) return { paths: constraints };
  const words = serviceMessage.toLowerCase();
  const known =
    tierError(serviceMessage) ?? byText.find(({ text }) => words.includes(text.toLowerCase())) ?? byException.get(code);
  return known && toServiceError(known, request);
}

function toServiceError({ members, isAbout, rule, advice }: Known, request: JsonObject): ServiceError {
  const paths = members.map((member): Path => member.split('.'));
  const there = paths.filter((path) => valueAt(request, path) !== undefined);
  const meant = isAbout ? there.filter((path) => isAbout(path, request)) : there;
  const present = meant.length > 0 ? meant : there;
  return {
    paths: present.length > 0 ? present : paths.slice(0, 1),
    ...(rule === undefined ? {} : { rule }),
    ...(advice === undefined ? {} : { advice: advice() }),
  };
}
