import { getLanguageService, type ClientCapabilities, type LanguageService } from 'vscode-json-languageservice';
import { toJsonSchema, type JsonSchema } from '#pool/schema';
import { lazy } from './lazy.ts';

/** The JSON service with the pool's schema. Both are made at first use. */
export interface PoolJson {
  readonly service: LanguageService;
  readonly schema: JsonSchema;
}

/**
 * Sets the JSON service up for pool files: every document that it is asked about has the pool's schema. It gets nothing
 * to fetch schemas with, so that it never reaches for the network.
 */
export function makePoolJson(clientCapabilities: ClientCapabilities): PoolJson {
  const schema = lazy(toJsonSchema);
  const service = lazy(() => {
    const made = getLanguageService({ clientCapabilities });
    // The service's type for schemas wants mutable lists; it changes none.
    made.configure({
      validate: false,
      schemas: [{ uri: 'userpool:schema', fileMatch: ['*'], schema: schema() as object }],
    });
    return made;
  });
  return {
    get service() {
      return service();
    },
    get schema() {
      return schema();
    },
  };
}
