import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCore } from '../../scripts/build/load-core.mjs';
import { projectRoot } from '../../scripts/paths.mjs';
import { growRequest } from './growth.mjs';

/** A pool with every setting that there is, as DescribeUserPool gives it. */
const describedFile = join(projectRoot, 'test', 'fixtures', 'pools', 'everything.jsonc');

/**
 * The sizes that are measured. Beyond 10× no pool is so large: they are there to see how the time grows.
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

/** A character of a document, as the language server protocol counts. @typedef {{ line: number, character: number }} Place */

/**
 * A file that is open in an editor, and what is done to it there.
 *
 * @typedef {object} BenchDocument
 * @property {string} name of its size
 * @property {number} bytes
 * @property {string} text without a mistake of the kind that the keystrokes make and mend
 * @property {string} mistaken with it: a digit more in the password's minimum length, which may have two
 * @property {{ place: Place, digit: string }} keystroke the digit, and where it is typed and deleted
 * @property {Place} atRoot where a member of the root may begin
 * @property {Place} inValue within a value of which there are a few
 * @property {Place} onMember on the name of a member
 */

/**
 * The pool as a file, and the same file grown.
 *
 * @returns {Promise<BenchDocument[]>} the smallest first
 */
export async function benchDocuments() {
  const request = await realRequest();
  const real = Buffer.byteLength(toText(request));
  return steps.map(({ name, times = 1, bytes = real * times }) =>
    benchDocument(name, toText(growRequest(request, bytes))),
  );
}

/**
 * The described pool as the request that leaves it as it is.
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
 * @throws {Error} where the text has not what the keystrokes are about
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
