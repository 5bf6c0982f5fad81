import type { MemberShape } from '../shape.ts';

/** The types of the AWS SDK, as the generator writes them: structures and enums are referred to by name. */
export interface ShapeData {
  /** The version of @aws-sdk/client-cognito-identity-provider that they were read from. */
  readonly sdkVersion: string;
  /** Members by structure, in the API's order. */
  readonly structures: Readonly<Record<string, Readonly<Record<string, NamedMember>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** A {@link MemberShape} in that form. */
export type NamedMember = Omit<MemberShape, 'shape'> & { readonly shape: NamedShape };

/** A {@link Shape} whose structures and enums are names. */
export type NamedShape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' }
  | { readonly kind: 'enum' | 'structure'; readonly name: string }
  | { readonly kind: 'list'; readonly item: NamedShape }
  | { readonly kind: 'map'; readonly value: NamedShape };
