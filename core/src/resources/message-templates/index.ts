export { describePlaceholder, placeholdersText } from './describe.ts';
export {
  hasAllowedLength,
  acceptedPlaceholders,
  messageFieldAt,
  messageFields,
  mfaMessageFields,
  type MessageField,
  type Need,
} from './fields.ts';
export { placeholdersIn, type FoundPlaceholder } from './find.ts';
export { correctSpelling, describeCorrection, insertPlaceholder, type FixedText, type Misspelling } from './fixes.ts';
export { misspelledIn, type MisspelledPlaceholder } from './misspelled.ts';
export { placeholders, type Placeholder, type PlaceholderKind } from './placeholders.ts';
