import * as l10n from '@vscode/l10n';
import { removal, type Diagnostic, type Fix } from '../types/index.ts';
import { formatPath, jsonEquals, valueAt, type JsonObject, type JsonValue, type Path } from '../../json/index.ts';
import { fieldAt } from '../../resources/field.ts';
import { memberOrder, shapeAt } from '../../resources/shape.ts';
import { fits } from './conversion.ts';
import { nearest, sameLetters } from './nearest.ts';
import { addition, memberNames, ownersOf, pathIn, type Validated } from './places.ts';
import { sayPlace, sayPlaces } from './say-place.ts';
import { similarName, type SimilarName } from './similar-names.ts';

/** What the lookup of an unknown member needs besides its own object. */
export interface Surroundings extends Validated {
  /** Whether a value would be free of errors at a path of the request. */
  readonly isSound: (value: JsonValue, path: Path) => boolean;
}

/**
 * The diagnostic about a member that its object cannot have: it is misspelt, stands in the wrong place, or is unknown.
 * @param object what the member stands in
 * @param free the names that could have been meant: those that the object may have and does not
 */
export function unknownMember(
  object: JsonObject,
  path: Path,
  name: string,
  free: readonly string[],
  surroundings: Surroundings,
): Diagnostic {
  const unknown: Unknown = { name, path: [...path, name], value: object[name] as JsonValue };
  const meant = nearest(name, free);
  const owners = ownersOf(surroundings.request, name);
  if (meant !== undefined && (owners.length === 0 || sameLetters(name, meant))) {
    return misspelt(unknown, { name: meant, sameWords: true }, surroundings);
  }
  if (owners.length > 0) return misplaced(unknown, owners, surroundings);
  const similar = similarIn(surroundings, name, path, free);
  const there = similar?.sameWords ? undefined : elsewhere(unknown, surroundings);
  if (there) return there;
  return similar ? misspelt(unknown, similar, surroundings) : unheardOf(unknown, surroundings);
}

/** A member of the same words; one that should no longer be used only where it has exactly these. */
function similarIn({ request }: Validated, name: string, path: Path, free: readonly string[]): SimilarName | undefined {
  const current = free.filter((one) => fieldAt(request, [...path, one]).deprecated === undefined);
  const similar = similarName(name, current);
  if (similar?.sameWords) return similar;
  const old = similarName(name, free);
  return old?.sameWords ? old : similar;
}

/** Reports a member that one other object has by the same words, as `password_policy` at the top. */
function elsewhere({ name, path, value }: Unknown, around: Surroundings): Diagnostic | undefined {
  const similar = similarName(name, memberNames(around.request));
  const [owner, ...others] = similar?.sameWords ? ownersOf(around.request, similar.name) : [];
  const target = similar && owner !== undefined && others.length === 0 ? pathIn(owner, similar.name) : undefined;
  if (!similar || !target || valueAt(around.root, target) !== undefined) return undefined;
  const move = moveTo(target, { name: similar.name, path, value }, owner ?? '', around);
  return {
    ...common,
    severity: 'error',
    message: sayMeant(path, formatPath(target)),
    path,
    fixes: [...(move ? [move] : []), removal(path, name)],
  };
}

interface Unknown {
  readonly name: string;
  readonly path: Path;
  readonly value: JsonValue;
}

const common = { code: 'unknown-field', disprovedByLivePool: true, target: 'name' } as const;

function misspelt(
  { name, path, value }: Unknown,
  { name: meant, sameWords }: SimilarName,
  { request, isSound }: Surroundings,
): Diagnostic {
  const there = [...path.slice(0, -1), meant];
  const shape = shapeAt(request, there);
  const rename: Fix = {
    title: l10n.t('Rename to {0}', meant),
    edits: [{ kind: 'rename', path, name: meant }],
    preferred: true,
    ...(sameLetters(name, meant) && isSound(value, there) ? { safe: true } : {}),
  };
  // What is wrong inside shows once it has its name.
  const isOfType = shape !== undefined && fits(value, shape);
  return {
    ...common,
    // A slip of the pen would be dropped or refused on the way. With words of its own the member may be a newer one.
    severity: sameWords ? 'error' : 'warning',
    message: sayMeant(path, meant),
    path,
    fixes: [...(isOfType ? [rename] : []), removal(path, name)],
  };
}

const sayMeant = (path: Path, meant: string): string =>
  l10n.t('{0} is not a member of the request. Did you mean {1}?', formatPath(path), meant);

function misplaced({ name, path, value }: Unknown, owners: readonly string[], around: Surroundings): Diagnostic {
  const [owner = '', ...others] = owners;
  const target = others.length === 0 ? pathIn(owner, name) : undefined;
  const there = target && valueAt(around.root, target);
  const member = formatPath(path);
  const place = others.length === 0 ? sayPlace(member, owner) : sayPlaces(member, owners);
  const advice = there === undefined ? l10n.t('Move it there.') : l10n.t('The file has it there too: remove this one.');
  const move = target && there === undefined ? moveTo(target, { name, path, value }, owner, around) : undefined;
  return {
    ...common,
    severity: 'warning',
    message: `${place} ${advice}`,
    path,
    ...(target && there !== undefined
      ? { related: [{ path: target, message: l10n.t('The member in its place.') }] }
      : {}),
    fixes: [...(move ? [move] : []), { ...removal(path, name), ...(jsonEquals(value, there) ? { safe: true } : {}) }],
  };
}

function moveTo(target: Path, { name, path, value }: Unknown, owner: string, around: Surroundings): Fix | undefined {
  const added = addition(around.root, target, value);
  if (!added || !around.isSound(added.value, added.path)) return undefined;
  return {
    title: owner === '' ? l10n.t('Move {0} to the top level', name) : l10n.t('Move {0} to {1}', name, owner),
    edits: [
      { kind: 'remove', path },
      { kind: 'set', ...added, order: memberOrder(around.request, added.path.slice(0, -1)) },
    ],
    preferred: true,
  };
}

function unheardOf({ name, path }: Unknown, { request }: Validated): Diagnostic {
  return {
    ...common,
    // It may be newer than this product.
    severity: 'warning',
    message: l10n.t(
      '{0} is not a member that {1} is known to have. A push sends it only if the live pool has it too.',
      formatPath(path),
      request.operation,
    ),
    path,
    fixes: [removal(path, name)],
  };
}
