import type { JsonValue } from '../../json/index.ts';
import type { RequestSpec } from '../../resources/request-spec.ts';

/** What is validated as a whole: the root value of a file, and the request that it should be. */
export interface Validated {
  readonly request: RequestSpec;
  readonly root: JsonValue;
}
