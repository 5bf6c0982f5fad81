export { defaultLevel, TEMPLATE_NAMES, normalizeRequest, takeLegacyTexts, withTemplateTexts } from './normal-form.ts';
export { awsTags, dropAwsTags, toRequest } from './to-request.ts';
export { ownerOf } from './owner.ts';
