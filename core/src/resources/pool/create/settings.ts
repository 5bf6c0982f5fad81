import type { Fix } from '../../../diagnostics/types/index.ts';
import { insertFix } from '../../../diagnostics/types/index.ts';
import type { JsonValue, Path } from '../../../json/index.ts';
import { memberOrder } from '../../shape.ts';
import { createShape } from '../shape/index.ts';

/** The top-level settings of a new pool in the API's order. Fixes insert settings in this order. */
export const createOrder: readonly string[] = memberOrder({ shape: createShape }, []);

/** Returns the fix that adds a setting to a new pool, at the setting's position in this order. */
export function addSettingFix(path: Path, value: JsonValue): Fix {
  const { title } = insertFix(path, value);
  return { title, edits: [{ kind: 'set', path, value, ...(path.length === 1 ? { order: createOrder } : {}) }] };
}
