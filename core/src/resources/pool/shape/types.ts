/** The JSON form that a member takes. Enum values and structures are looked up by name in {@link ShapeData}. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'boolean' | 'timestamp' }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'structure'; readonly name: string }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'map'; readonly value: Shape };

/** One member of a structure, as the SDK declares it. */
export interface MemberShape {
  readonly shape: Shape;
  readonly required: boolean;
  readonly deprecated: boolean;
}

/** Everything that the SDK's types say about the requests this product handles. */
export interface ShapeData {
  /** The version of @aws-sdk/client-cognito-identity-provider that it was read from. */
  readonly sdkVersion: string;
  /** Structure names: UpdateUserPool's request, DescribeUserPool's pool, CreateUserPool's request. */
  readonly roots: { readonly update: string; readonly describe: string; readonly create: string };
  /** Members by structure, in the API's order. */
  readonly structures: Readonly<Record<string, Readonly<Record<string, MemberShape>>>>;
  readonly enums: Readonly<Record<string, readonly string[]>>;
}
