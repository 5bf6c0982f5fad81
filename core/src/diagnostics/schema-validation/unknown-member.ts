import * as l10n from '@vscode/l10n';
import { removeFix, type Diagnostic, type Fix } from '../types/index.ts';
import {
  formatName,
  formatPath,
  jsonEquals,
  valueAt,
  type JsonObject,
  type JsonValue,
  type Path,
} from '../../json/index.ts';
import { fieldAt } from '../../resources/field.ts';
import { memberOrder, shapeAt } from '../../resources/shape.ts';
import { fits } from './conversion.ts';
import { findNearest, sameLetters } from './nearest.ts';
import { createAddition, memberNames, ownersOf, pathIn, type Validated } from './places.ts';
import { describePlace, describePlaces } from './place-messages.ts';
import { findSimilarName, type SimilarName } from './similar-names.ts';

/** The information about an unknown property's context, in addition to the object that contains it. */
export interface MemberContext extends Validated {
  /** Whether a value would have no errors at a path of the request. */
  readonly isValid: (value: JsonValue, path: Path) => boolean;
}

/**
 * Reports a property that its object cannot have, because it is misspelled, misplaced or unknown.
 * @param object the object that contains the property
 * @param free the names that the user could have meant: those that the object may contain but does not
 */
export function reportUnknownMember(
  object: JsonObject,
  path: Path,
  name: string,
  free: readonly string[],
  context: MemberContext,
): Diagnostic {
  const unknown: Unknown = { name, path: [...path, name], value: object[name] as JsonValue };
  const meant = findNearest(name, free);
  const owners = ownersOf(context.request, name);
  if (meant !== undefined && (owners.length === 0 || sameLetters(name, meant))) {
    return reportMisspelled(unknown, { name: meant, sameWords: true }, context);
  }
  if (owners.length > 0) return reportMisplaced(unknown, owners, context);
  const similar = findSimilarIn(context, name, path, free);
  const there = similar?.sameWords ? undefined : reportElsewhere(unknown, context);
  if (there) return there;
  return similar ? reportMisspelled(unknown, similar, context) : reportUnknown(unknown, context);
}

/**
 * Finds a property whose name has similar words. The name of a deprecated property must have exactly the same words.
 */
function findSimilarIn(
  { request }: Validated,
  name: string,
  path: Path,
  free: readonly string[],
): SimilarName | undefined {
  const current = free.filter((one) => fieldAt(request, [...path, one]).deprecated === undefined);
  const similar = findSimilarName(name, current);
  if (similar?.sameWords) return similar;
  const deprecated = findSimilarName(name, free);
  return deprecated?.sameWords ? deprecated : similar;
}

/**
 * Reports a property that belongs in another object, if exactly one object has a property whose name has the same
 * words. An example is `password_policy` at the top level.
 */
function reportElsewhere({ name, path, value }: Unknown, context: MemberContext): Diagnostic | undefined {
  const similar = findSimilarName(name, memberNames(context.request));
  const [owner, ...others] = similar?.sameWords ? ownersOf(context.request, similar.name) : [];
  const target = similar && owner !== undefined && others.length === 0 ? pathIn(owner, similar.name) : undefined;
  if (!similar || !target || valueAt(context.root, target) !== undefined) return undefined;
  const move = moveTo(target, { name: similar.name, path, value }, owner ?? '', context);
  return {
    ...common,
    severity: 'error',
    message: describeMeant(path, formatPath(target)),
    path,
    fixes: [...(move ? [move] : []), removeFix(path, name)],
  };
}

interface Unknown {
  readonly name: string;
  readonly path: Path;
  readonly value: JsonValue;
}

const common = { code: 'unknown-field', disprovedByLivePool: true, target: 'name' } as const;

function reportMisspelled(
  { name, path, value }: Unknown,
  { name: meant, sameWords }: SimilarName,
  { request, isValid }: MemberContext,
): Diagnostic {
  const there = [...path.slice(0, -1), meant];
  const shape = shapeAt(request, there);
  const rename: Fix = {
    title: l10n.t('Rename to {0}', meant),
    edits: [{ kind: 'rename', path, name: meant }],
    preferred: true,
    ...(sameLetters(name, meant) && isValid(value, there) ? { safe: true } : {}),
  };
  // Problems in the value are reported only after the user has corrected the property's name.
  const isOfType = shape !== undefined && fits(value, shape);
  return {
    ...common,
    // A misspelled property would be dropped or rejected. A property whose name has other words may be newer than the
    // shape.
    severity: sameWords ? 'error' : 'warning',
    message: describeMeant(path, meant),
    path,
    fixes: [...(isOfType ? [rename] : []), removeFix(path, name)],
  };
}

const describeMeant = (path: Path, meant: string): string =>
  l10n.t('Unknown property {0}. Did you mean {1}?', formatName(path), meant);

function reportMisplaced(
  { name, path, value }: Unknown,
  owners: readonly string[],
  context: MemberContext,
): Diagnostic {
  const [owner = '', ...others] = owners;
  const target = others.length === 0 ? pathIn(owner, name) : undefined;
  const there = target && valueAt(context.root, target);
  const member = formatName(path);
  const place = others.length === 0 ? describePlace(member, owner) : describePlaces(member, owners);
  const advice = there === undefined ? '' : `\n${l10n.t('The file also has it there. Remove this one.')}`;
  const move = target && there === undefined ? moveTo(target, { name, path, value }, owner, context) : undefined;
  return {
    ...common,
    severity: 'warning',
    message: `${place}${advice}`,
    path,
    ...(target && there !== undefined
      ? { related: [{ path: target, message: l10n.t('The property in the right place.') }] }
      : {}),
    fixes: [...(move ? [move] : []), { ...removeFix(path, name), ...(jsonEquals(value, there) ? { safe: true } : {}) }],
  };
}

function moveTo(target: Path, { name, path, value }: Unknown, owner: string, context: MemberContext): Fix | undefined {
  const added = createAddition(context.root, target, value);
  if (!added || !context.isValid(added.value, added.path)) return undefined;
  return {
    title: owner === '' ? l10n.t('Move {0} to the top level', name) : l10n.t('Move {0} to {1}', name, owner),
    edits: [
      { kind: 'remove', path },
      { kind: 'set', ...added, order: memberOrder(context.request, added.path.slice(0, -1)) },
    ],
    preferred: true,
  };
}

function reportUnknown({ name, path }: Unknown, { request }: Validated): Diagnostic {
  return {
    ...common,
    // The property may be newer than the shape.
    severity: 'warning',
    message: l10n.t(
      "{0} isn't a known property of {1}.\nA push sends it only if the live pool has it, too.",
      formatName(path),
      request.operation,
    ),
    path,
    fixes: [removeFix(path, name)],
  };
}
