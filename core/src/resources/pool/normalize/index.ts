export { canonical, defaultLevel, LEGACY_TWINS, takeLegacyTexts, withTemplateTexts } from './normal-form.ts';
export { awsTags, dropAwsTags, identityOf, toRequest } from './to-request.ts';
export { ownerOf } from './owner.ts';
