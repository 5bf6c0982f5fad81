/** A typical paragraph of an HTML email, repeated to make the messages long. */
const paragraph =
  '<tr><td style="padding:24px;font:16px/24px Helvetica,Arial,sans-serif;color:#1f2933">Thank you for signing up. Enter the code within three minutes; nobody of us will ever ask you for it.</td></tr>\n';

/**
 * The paths of the three settings that may contain long text. Each text already contains its placeholder, so appending
 * text can only violate the length limit.
 *
 * @type {readonly (readonly string[])[]}
 */
const texts = [
  ['VerificationMessageTemplate', 'EmailMessage'],
  ['VerificationMessageTemplate', 'EmailMessageByLink'],
  ['AdminCreateUserConfig', 'InviteMessageTemplate', 'EmailMessage'],
];

/**
 * Returns a larger version of a request, with long HTML emails and many tags. Half of the added size is in three long
 * strings, and the other half is in many short properties.
 *
 * @template {Record<string, unknown>} T
 * @param {T} request is not modified
 * @param {number} bytes the target size, when indented by two spaces
 * @returns {T} a request of about that size, or the given request if it is already large enough
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
