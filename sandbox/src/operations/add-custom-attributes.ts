import {
  AddCustomAttributesRequest$,
  type AddCustomAttributesRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { customAttribute } from '../state/schema-attributes.ts';
import { additionRules, validate } from '../validation/index.ts';
import { read, type Operation } from './service.ts';

/**
 * Implements AddCustomAttributes. Adds all attributes or none. It is not known whether the real service adds some of
 * them if it rejects others.
 */
export const addCustomAttributes: Operation = ({ store, clock }, region, body) => {
  const { UserPoolId, CustomAttributes: added = [] } = read(
    AddCustomAttributesRequest$,
    body,
  ) as AddCustomAttributesRequest;
  const live = store.find(UserPoolId, region);
  validate(additionRules, { live, Schema: added });
  const { SchemaAttributes = [] } = live.settings;
  store.save({
    ...live,
    settings: { ...live.settings, SchemaAttributes: [...SchemaAttributes, ...added.map(customAttribute)] },
    modified: clock.tick(),
  });
  return {};
};
