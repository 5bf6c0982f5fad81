import { fieldRows, otherMembers } from '#core/resources/pool/fields';
import { kinds } from '#core/resources';
import { requestFields } from '#core/resources/pool/shape';
import { wordsIn } from '../../support/marked-language.ts';

/** Product names, JSON terms and the severities in settings. */
const fixed =
  'AWS aws Lambda IAM KMS Amazon SES SNS Cognito End User Messaging null true false off hint information warning error';

const names = [
  ...[...requestFields()].flatMap(([field, shape]) => [field, ...(shape.kind === 'enum' ? shape.values : [])]),
  ...otherMembers,
  ...kinds.flatMap(({ requests }) => Object.values(requests)).map(({ operation }) => operation),
];

/** Texts that the extension inserts into a file: defaults and samples. */
const proposed = Object.values(fieldRows).map(({ default: usual, starter }) => [usual, starter]);

const always = new Set(wordsIn(`${fixed} ${names.join(' ')} ${JSON.stringify(proposed)}`));

/**
 * Returns a predicate for words that are never translated: names, inserted texts and the user's own words.
 *
 * @param source the user's text
 */
export function knownIn(source: string): (word: string) => boolean {
  const own = new Set(wordsIn(source));
  return (word) => always.has(word) || own.has(word) || /^[a-z]{2}(-[a-z]+)+-\d$/.test(word);
}
