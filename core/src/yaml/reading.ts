import type { JsonValue } from '../json/index.ts';

/** Reads YAML. Never throws. */
export type ReadYaml = (text: string) => YamlReading;

/** The value of a YAML document, or the reason why the document cannot be read. */
export type YamlReading =
  | {
      readonly value: JsonValue;
      /** Whether the document contains comments, which are not part of the value. */
      readonly hasComments: boolean;
    }
  | { readonly problem: YamlProblem };

/**
 * The reason why a YAML document cannot be read, and the location of the problem. Contains no message, because the
 * reader is loaded separately from the translations. `long`, `deep` and `large` mean that the text exceeds {@link
 * YAML_LIMITS}.
 */
export interface YamlProblem {
  readonly kind: 'syntax' | 'long' | 'deep' | 'large' | 'cycle' | 'alias' | 'key' | 'documents';
  readonly offset: number;
  /** The library's message for a syntax error, or the name of the invalid alias, anchor or key. */
  readonly text: string;
}

/**
 * The limits for YAML documents. No handwritten template reaches them, because CloudFormation allows at most 500
 * resources.
 */
export const YAML_LIMITS = { characters: 500_000, values: 100_000, levels: 100 } as const;
