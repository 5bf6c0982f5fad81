export {
  canonical,
  defaultLevel,
  inApiOrder,
  LEGACY_TWINS,
  objectIn,
  takeLegacyTexts,
  without,
  withTemplateTexts,
} from './normal-form.ts';
export { awsTags, dropAwsTags, identityOf, toRequest } from './to-request.ts';
export { ownerOf, type Owner } from './owner.ts';
