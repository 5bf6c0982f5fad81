/** A paragraph of an email as people paste it from a newsletter tool; the texts of messages are made of such. */
const paragraph =
  '<tr><td style="padding:24px;font:16px/24px Helvetica,Arial,sans-serif;color:#1f2933">Thank you for signing up. Enter the code within three minutes; nobody of us will ever ask you for it.</td></tr>\n';

/**
 * Where the texts go: the three that may be long. Each holds its placeholder already, so that what is put behind it
 * brings no other mistake than that it is too long.
 *
 * @type {readonly (readonly string[])[]}
 */
const texts = [
  ['VerificationMessageTemplate', 'EmailMessage'],
  ['VerificationMessageTemplate', 'EmailMessageByLink'],
  ['AdminCreateUserConfig', 'InviteMessageTemplate', 'EmailMessage'],
];

/**
 * A larger request of the same kind, as users' own grow: the emails become HTML pages, and the tags become many. Half of
 * what is added is text within three values, half is members, a short line each.
 *
 * @template {Record<string, unknown>} T
 * @param {T} request it stays as it is
 * @param {number} bytes how large it is to be, written with an indentation of two
 * @returns {T} about that large; the same where it is as large already
 */
export function growRequest(request, bytes) {
  const missing = bytes - lengthOf(request);
  if (missing <= 0) return request;
  const grown = structuredClone(request);
  const paragraphs = Math.round(missing / 2 / texts.length / lengthOf(paragraph));
  for (const path of texts) {
    const [last = '', ...parents] = path.toReversed();
    const parent = parents.reverse().reduce((object, name) => object[name], /** @type {any} */ (grown));
    parent[last] += paragraph.repeat(paragraphs);
  }
  const tags = Math.round((bytes - lengthOf(grown)) / lengthOf(tag(0)));
  return {
    ...grown,
    UserPoolTags: {
      .../** @type {object} */ (request['UserPoolTags']),
      ...Object.assign({}, ...numbers(tags).map(tag)),
    },
  };
}

/** @param {number} number */
function tag(number) {
  return { [`cost-center-${String(number).padStart(6, '0')}`]: `department ${number % 97} - billed by quarter` };
}

/** @param {number} count */
function numbers(count) {
  return Array.from({ length: count }, (_, number) => number);
}

/** @param {unknown} value */
function lengthOf(value) {
  return Buffer.byteLength(JSON.stringify(value, undefined, 2));
}
