import type { JsonObject, Path } from '../../../json/index.ts';
import { valueAt } from '../../../json/index.ts';
import type { Answer, ServiceError } from '../../live/kind.ts';
import { byException, byText, type KnownError } from './catalogue.ts';
import { constraintPaths } from './constraint.ts';
import { requestShape } from '../shape/index.ts';
import { tierError } from './tier.ts';

/**
 * Finds the settings that an error response refers to.
 * @param request the request that was sent
 * @returns undefined if the response mentions no setting and is not a known error
 */
export function serviceErrorOf({ code, serviceMessage }: Answer, request: JsonObject): ServiceError | undefined {
  const constraints = constraintPaths(serviceMessage, requestShape);
  if (constraints.length > 0) return { paths: constraints };
  const words = serviceMessage.toLowerCase();
  const known =
    tierError(serviceMessage) ?? byText.find(({ text }) => words.includes(text.toLowerCase())) ?? byException.get(code);
  return known && toServiceError(known, request);
}

/**
 * Returns a known error with the paths of the settings in the request that it is about, or with the error's first path
 * if the request contains none of its settings.
 */
export function toServiceError({ members, isAbout, rule, advice }: KnownError, request: JsonObject): ServiceError {
  const paths = members.map((member): Path => member.split('.'));
  const present = paths.filter((path) => valueAt(request, path) !== undefined);
  const involved = isAbout ? present.filter((path) => isAbout(path, request)) : present;
  const found = involved.length > 0 ? involved : present;
  return {
    paths: found.length > 0 ? found : paths.slice(0, 1),
    ...(rule === undefined ? {} : { rule }),
    ...(advice === undefined ? {} : { advice: advice() }),
  };
}
