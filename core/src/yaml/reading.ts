import type { JsonValue } from '../json/index.ts';

/** Reads a YAML text; never throws. */
export type ReadYaml = (text: string) => YamlReading;

/** The value of a YAML text, or why it cannot be read. */
export type YamlReading =
  | {
      readonly value: JsonValue;
      /** Whether the text has comments, which the value loses. */
      readonly hasComments: boolean;
    }
  | { readonly problem: YamlProblem };

/**
 * Why a YAML text cannot be read, and where. Without a message of our own, since the reader is loaded separately from
 * the translations. `long`, `deep` and `large` exceed {@link YAML_LIMITS}.
 */
export interface YamlProblem {
  readonly kind: 'syntax' | 'long' | 'deep' | 'large' | 'cycle' | 'alias' | 'key' | 'documents';
  readonly offset: number;
  /** The library's message about the syntax, or the name that the problem is about. */
  readonly text: string;
}

/** Larger than any hand-written template; CloudFormation allows 500 resources. */
export const YAML_LIMITS = { characters: 500_000, values: 100_000, levels: 100 } as const;
