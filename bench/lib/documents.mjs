import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore } from '../../scripts/build/load-core.mjs';
import { projectRoot } from '../../scripts/paths.mjs';
import { growRequest } from './growth.mjs';

/** The description of a user pool with every setting. */
const describedFile = join(projectRoot, 'test', 'fixtures', 'pools', 'everything.jsonc');

/**
 * The measured sizes. Real user pools are never larger than 10×. The larger sizes show how the times grow.
 *
 * @type {readonly { readonly name: string, readonly times?: number, readonly bytes?: number }[]}
 */
const steps = [
  { name: '1×', times: 1 },
  { name: '10×', times: 10 },
  { name: '100×', times: 100 },
  { name: '1000×', times: 1000 },
  { name: '10 MB', bytes: 10_000_000 },
];

/**
 * A position in a document, as in the Language Server Protocol.
 *
 * @typedef {{ line: number, character: number }} Place
 */

/**
 * A file that is opened in the servers, and the positions where the bench types, completes and hovers.
 *
 * @typedef {object} BenchDocument
 * @property {string} name the name of its size
 * @property {number} bytes
 * @property {string} text the content without the mistake that keystrokes add and remove
 * @property {string} mistaken the content with the mistake: a third digit in the minimum password length
 * @property {{ place: Place, digit: string }} keystroke the digit, and the position where it is typed and deleted
 * @property {Place} atRoot a position in the root object, before a property
 * @property {Place} inValue a position in an enum value
 * @property {Place} onMember a position on the name of a setting
 */

/**
 * Returns a user pool file of each size.
 *
 * @returns {Promise<BenchDocument[]>} in order of increasing size
 */
export async function benchDocuments() {
  const request = await realRequest();
  const real = Buffer.byteLength(toText(request));
  return steps.map(({ name, times = 1, bytes = real * times }) =>
    benchDocument(name, toText(growRequest(request, bytes))),
  );
}

/**
 * Returns an update request that would not change the described user pool.
 *
 * @returns {Promise<Record<string, unknown> & { UserPoolId: string }>}
 */
export async function realRequest() {
  const { parseDocument, toRequest } = await loadCore(
    "export { parseDocument } from '#core/document'; export { toRequest } from '#core/resources/pool/normalize';",
  );
  return toRequest(parseDocument(readFileSync(describedFile, 'utf8')).root);
}

/** @param {unknown} request */
function toText(request) {
  return `${JSON.stringify(request, undefined, 2)}\n`;
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {BenchDocument}
 * @throws {Error} if a position is not found in the text
 */
function benchDocument(name, text) {
  const lines = text.split('\n');
  const placeAfter = (/** @type {RegExp} */ pattern) => {
    const line = lines.findIndex((one) => pattern.test(one));
    const match = pattern.exec(lines[line] ?? '');
    if (!match) throw new Error(`The file for the bench has no ${pattern.source}.`);
    return { line, character: match.index + match[0].length };
  };
  const place = placeAfter(/"MinimumLength": \d\d/);
  const digit = '9';
  return {
    name,
    bytes: Buffer.byteLength(text),
    text,
    mistaken: withInserted(lines, place, digit),
    keystroke: { place, digit },
    atRoot: placeAfter(/^\{/),
    inValue: placeAfter(/^ {2}"MfaConfiguration": "O/),
    onMember: placeAfter(/"RequireUpper/),
  };
}

/**
 * @param {readonly string[]} lines
 * @param {Place} place
 * @param {string} inserted
 */
function withInserted(lines, { line, character }, inserted) {
  const old = lines[line] ?? '';
  return lines.with(line, `${old.slice(0, character)}${inserted}${old.slice(character)}`).join('\n');
}
