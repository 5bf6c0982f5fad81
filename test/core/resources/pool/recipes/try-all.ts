import { expect } from 'vitest';
import { findProblems } from '#core/diagnostics';
import { isJsonObject, valueAt, type JsonObject, type Path } from '#core/json';
import { updateRequest } from '#core/resources/pool';
import { recipesFor } from '#core/resources/pool/recipes';

/** Returns a value with each tab stop replaced by its default. */
const filledIn = (value: JsonObject): JsonObject =>
  JSON.parse(JSON.stringify(value).replace(/\$\{\d+:([^}]*)\}/g, '$1')) as JsonObject;

const put = (root: JsonObject, at: Path, members: JsonObject): JsonObject => {
  const [name] = at;
  if (name === undefined) return { ...root, ...members };
  return { ...root, [name]: { ...(root[name] as JsonObject), ...members } };
};

/** Returns the errors and warnings of a file. */
const problemsOf = (root: JsonObject): string[] =>
  findProblems(updateRequest, root)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ code, severity }) => `${severity} ${code}`)
    .sort();

const objectsOf = (root: JsonObject): Path[] => [
  [],
  ...Object.keys(root).flatMap((name) => (isJsonObject(root[name]) ? [[name]] : [])),
];

/** Inserts each recipe into every object where it is valid, and expects no new problems. */
export function tryAll(root: JsonObject): void {
  const before = problemsOf(root);
  for (const at of objectsOf(root)) {
    for (const { id, members } of recipesFor(root, at)) {
      const after = problemsOf(put(root, at, filledIn(members)));
      expect(
        after.filter((one) => !before.includes(one)),
        id,
      ).toEqual([]);
      const object = valueAt(root, at) as JsonObject;
      expect(Object.keys(members).filter((name) => Object.hasOwn(object, name))).toEqual([]);
    }
  }
}
