import { fieldRows, otherMembers } from '#core/resources/pool/fields';
import { kinds } from '#core/resources';
import { requestFields } from '#core/resources/pool/shape';
import { wordsIn } from '../../support/marked-language.ts';

/** Names of products, what JSON is written with, and severities, which stand in the settings as they are. */
const fixed =
  'AWS aws Lambda IAM KMS Amazon SES SNS Cognito End User Messaging null true false off hint information warning error';

const names = [
  ...[...requestFields()].flatMap(([field, shape]) => [field, ...(shape.kind === 'enum' ? shape.values : [])]),
  ...otherMembers,
  ...kinds.flatMap(({ requests }) => Object.values(requests)).map(({ operation }) => operation),
];

/** What this product proposes to put into a file: defaults and texts to start from. */
const proposed = Object.values(fieldRows).map(({ default: usual, starter }) => [usual, starter]);

const always = new Set(wordsIn(`${fixed} ${names.join(' ')} ${JSON.stringify(proposed)}`));

/**
 * Tells of a word whether it is never translated: a name, something that is put into a file, or what the user wrote.
 * @param source what the user wrote
 */
export function knownIn(source: string): (word: string) => boolean {
  const own = new Set(wordsIn(source));
  return (word) => always.has(word) || own.has(word) || /^[a-z]{2}(-[a-z]+)+-\d$/.test(word);
}
