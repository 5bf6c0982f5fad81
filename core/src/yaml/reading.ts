import type { JsonValue } from '../json/index.ts';

/** Reads a text in YAML; it never throws. */
export type ReadYaml = (text: string) => YamlReading;

/** What a text in YAML says, or why it cannot be read. */
export type YamlReading =
  | {
      readonly value: JsonValue;
      /** Whether it has comments, which the value does not have. */
      readonly hasComments: boolean;
    }
  | { readonly problem: YamlProblem };

/**
 * Why a text in YAML cannot be read, and where. No words but the library's own, since this is loaded apart from what
 * translates: `long`, `deep`, `large` exceed {@link YAML_LIMITS}.
 */
export interface YamlProblem {
  readonly kind: 'syntax' | 'long' | 'deep' | 'large' | 'cycle' | 'alias' | 'key' | 'documents';
  readonly offset: number;
  /** What the library says of the syntax, or the name that the problem is about. */
  readonly text: string;
}

/** Beyond any template that a person writes; CloudFormation takes 500 resources. */
export const YAML_LIMITS = { characters: 500_000, values: 100_000, levels: 100 } as const;
