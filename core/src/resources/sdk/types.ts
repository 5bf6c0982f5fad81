import type { MemberShape } from '../shape.ts';

/** Shapes generated from the AWS SDK. They refer to structures and enums by name. */
export interface ShapeData {
  readonly sdkVersion: string;
  /** Members by structure, in API order. */
  readonly structures: Readonly<Record<string, Readonly<Record<string, NamedMember>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}

/** A {@link MemberShape} whose shape is a {@link NamedShape}. */
export type NamedMember = Omit<MemberShape, 'shape'> & { readonly shape: NamedShape };

/** A {@link Shape} that refers to structures and enums by name. */
export type NamedShape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' }
  | { readonly kind: 'enum' | 'structure'; readonly name: string }
  | { readonly kind: 'list'; readonly item: NamedShape }
  | { readonly kind: 'map'; readonly value: NamedShape };
