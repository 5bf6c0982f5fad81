import type { PoolDocument } from '#core/document';
import { SCHEMA_MEMBER } from '#core/diagnostics/schema-validation';

/**
 * The text with the name of a top-level `$schema` blotted out, so that the JSON service takes the pool's schema and
 * not the one that the file names for other tools, which it could not fetch. Every offset stays.
 */
export function withoutSchemaName({ text, tree }: PoolDocument): string {
  const names = (tree?.type === 'object' ? (tree.children ?? []) : [])
    .flatMap((property) => property.children?.[0] ?? [])
    .filter((name) => name.value === SCHEMA_MEMBER);
  return names.reduce((blotted, { offset, length }) => {
    const name = `"${'_'.repeat(Math.max(length - 2, 0))}"`;
    return blotted.slice(0, offset) + name + blotted.slice(offset + length);
  }, text);
}
