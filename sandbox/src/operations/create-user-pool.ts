import { randomInt } from 'node:crypto';
import { CreateUserPoolRequest$, type CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe, type DescribedPool } from '../state/describe.ts';
import { applyDefaults } from '../state/defaults-on-update.ts';
import type { Pool } from '../state/pool.ts';
import { asCreated, schemaAttributes } from '../state/schema-attributes.ts';
import { creationRules, poolRules, validate, tagRules } from '../validation/index.ts';
import { readRequest } from '../request/read-request.ts';
import type { Service } from './service.ts';

/** Implements CreateUserPool. The default ID consists of the Region and nine random letters and digits. */
export function createUserPool(
  service: Service,
  region: string,
  body: unknown,
  id = `${region}_${randomName()}`,
): { UserPool: DescribedPool } {
  const { request, newer } = readRequest(CreateUserPoolRequest$, body, service.acceptUnknownMembers);
  const sent = request as CreateUserPoolRequest;
  const now = service.clock.tick();
  const pool: Pool = {
    id,
    region,
    arn: `arn:aws:cognito-idp:${region}:${service.accountId}:userpool/${id}`,
    created: now,
    modified: now,
    settings: {
      ...applyDefaults(sent, undefined, service.showDefaultAcr),
      SchemaAttributes: schemaAttributes(sent.Schema),
      AliasAttributes: sent.AliasAttributes,
      UsernameAttributes: sent.UsernameAttributes,
      UsernameConfiguration: sent.UsernameConfiguration,
      EstimatedNumberOfUsers: 0,
    },
    factors: {},
    newerMembers: newer,
  };
  const change = { sent, live: undefined, next: pool, deniedIdentities: service.deniedIdentities };
  validate(creationRules, sent);
  validate(poolRules, change);
  validate(tagRules, change);
  service.store.save(pool);
  return { UserPool: toAnswer(describe(pool)) };
}

/**
 * Converts a description to a CreateUserPool response. In the response, the attributes are in a different order, and
 * there are no `identities` and no empty tags (recorded).
 */
function toAnswer({ UserPoolTags = {}, SchemaAttributes = [], ...pool }: DescribedPool): DescribedPool {
  const tags = Object.keys(UserPoolTags).length > 0 ? { UserPoolTags } : {};
  return { ...pool, SchemaAttributes: asCreated(SchemaAttributes), ...tags };
}

function randomName(): string {
  const characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 9 }, () => characters.charAt(randomInt(characters.length))).join('');
}
