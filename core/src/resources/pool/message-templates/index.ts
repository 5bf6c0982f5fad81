export { describePlaceholder, placeholdersText } from './describe.ts';
export { fits, kindsTaken, messageFieldAt, messageFields, type MessageField, type Need } from './fields.ts';
export { placeholdersIn, type FoundPlaceholder } from './find.ts';
export { changeOf, respelled, withPlaceholder, type MendedText, type Slip } from './fixes.ts';
export { misspelledIn, type MisspelledPlaceholder } from './misspelled.ts';
export { placeholders, type Placeholder, type PlaceholderKind } from './placeholders.ts';
