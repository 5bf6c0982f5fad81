import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import type { CreateOptions, Pools } from './pools.ts';

/** An initial pool: a CreateUserPool request, and an optional SetUserPoolMfaConfig request in `mfa`. */
export interface Seed extends CreateOptions {
  readonly create: CreateUserPoolRequest;
}

/**
 * Creates the initial pools.
 * @throws Error with the number of the first seed that the service would reject, and the reason
 */
export function createSeeds(seeds: readonly Seed[], pools: Pools): void {
  seeds.forEach(({ create, ...options }, index) => {
    try {
      pools.create(create, options);
    } catch (cause) {
      throw new Error(`Seed ${index + 1}: ${(cause as Error).message}`, { cause });
    }
  });
}

/**
 * Parses a list of seeds from JSON.
 * @throws Error if the text is not a list of objects with a `create` property
 */
export function readSeeds(json: string): Seed[] {
  const seeds: unknown = JSON.parse(json);
  if (!Array.isArray(seeds) || !seeds.every(isSeed))
    throw new Error('A seed file must be a list of { create, id?, mfa? }');
  return seeds;
}

function isSeed(value: unknown): value is Seed {
  if (typeof value !== 'object' || value === null || !('create' in value)) return false;
  return Object.keys(value).every((key) => ['create', 'id', 'mfa'].includes(key));
}
