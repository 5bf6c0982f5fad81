import { toPath, valueAt, type JsonObject, type JsonValue, type Path } from '../json/index.ts';

/**
 * A file's value as rules look at it. Members are named with dots (`LambdaConfig.KMSKeyID`); a member of another type
 * than the one asked for counts as absent, since its type is reported elsewhere.
 */
export class PoolView {
  readonly root: JsonObject;

  constructor(root: JsonObject) {
    this.root = root;
  }

  /** Whether the member is there, whatever its value. */
  has(member: string): boolean {
    return valueAt(this.root, toPath(member)) !== undefined;
  }

  value(member: string): JsonValue | undefined {
    return valueAt(this.root, toPath(member));
  }

  text(member: string): string | undefined {
    const value = this.value(member);
    return typeof value === 'string' ? value : undefined;
  }

  number(member: string): number | undefined {
    const value = this.value(member);
    return typeof value === 'number' ? value : undefined;
  }

  /** The texts in a list, with the index of each; none where the member is absent or no list. */
  texts(member: string): readonly { readonly text: string; readonly path: Path }[] {
    const value = this.value(member);
    if (!Array.isArray(value)) return [];
    return (value as readonly JsonValue[]).flatMap((text, i) =>
      typeof text === 'string' ? [{ text, path: [...toPath(member), i] }] : [],
    );
  }
}
