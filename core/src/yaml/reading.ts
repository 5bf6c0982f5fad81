import type { JsonValue } from '../json/index.ts';

/** Reads a YAML text. Never throws. */
export type ReadYaml = (text: string) => YamlReading;

/** A YAML text's value, or the reason why the text cannot be read. */
export type YamlReading =
  | {
      readonly value: JsonValue;
      /** Whether the text contains comments, which are not part of the value. */
      readonly hasComments: boolean;
    }
  | { readonly problem: YamlProblem };

/**
 * The reason why a YAML text cannot be read, and its location. Contains no message, because the reader is loaded
 * separately from the translations. `long`, `deep` and `large` mean that the text exceeds {@link YAML_LIMITS}.
 */
export interface YamlProblem {
  readonly kind: 'syntax' | 'long' | 'deep' | 'large' | 'cycle' | 'alias' | 'key' | 'documents';
  readonly offset: number;
  /** The library's message for a syntax error, or the name of the invalid alias, anchor or key. */
  readonly text: string;
}

/** The limits for YAML texts. They exceed any handwritten template; CloudFormation allows 500 resources. */
export const YAML_LIMITS = { characters: 500_000, values: 100_000, levels: 100 } as const;
