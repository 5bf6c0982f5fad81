import { otherMembers } from '#core/resources/pool/fields';
import { fieldShapes, kinds } from '#core/resources';
import { wordsIn } from '../../support/marked-language.ts';

/** Product names, JSON terms and the severities in settings. */
const fixed =
  'AWS aws Lambda IAM KMS Amazon SES SNS Cognito End User Messaging null true false off hint information warning error';

const requests = kinds.flatMap((kind) => Object.values(kind.requests));

const names = [
  ...requests
    .flatMap((request) => [...fieldShapes(request)])
    .flatMap(([field, shape]) => [field, ...(shape.kind === 'enum' ? shape.values : [])]),
  ...otherMembers,
  ...requests.map(({ operation }) => operation),
];

/** Strings that the extension inserts into a file: defaults and samples. */
const proposed = requests
  .flatMap(({ fields }) => Object.values(fields))
  .map(({ default: usual, starter, requiredValue }) => [usual, starter, requiredValue]);

const always = new Set(wordsIn(`${fixed} ${names.join(' ')} ${JSON.stringify(proposed)}`));

/**
 * Returns a predicate for words that are never translated: names, inserted strings and the user's own words.
 *
 * @param source the user's text
 */
export function knownIn(source: string): (word: string) => boolean {
  const own = new Set(wordsIn(source));
  return (word) => always.has(word) || own.has(word) || /^[a-z]{2}(-[a-z]+)+-\d$/.test(word);
}
