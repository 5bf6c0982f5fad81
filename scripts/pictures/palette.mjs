import { readFile, writeFile } from 'node:fs/promises';
import upng from 'upng-js';

/**
 * The number of colors in a picture. It is low, because the pictures are part of every download of the extension, but
 * enough for text and a few accents.
 */
const PALETTE_SIZE = 48;

/**
 * @param {Buffer} bytes a PNG file
 * @returns {[rgba: ArrayBuffer, width: number, height: number]}
 */
function decode(bytes) {
  const image = upng.decode(
    /** @type {ArrayBuffer} */ (bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)),
  );
  const [rgba = new ArrayBuffer()] = upng.toRGBA8(image);
  return [rgba, image.width, image.height];
}

/**
 * Rewrites a PNG file with a small palette, which reduces its size to about a third.
 *
 * @param {string} file
 */
export async function reducePalette(file) {
  const [rgba, width, height] = decode(await readFile(file));
  await writeFile(file, Buffer.from(upng.encode([rgba], width, height, PALETTE_SIZE)));
}

/**
 * Returns an animated PNG file with a small palette.
 *
 * @param {readonly { picture: Buffer, duration: number }[]} frames PNG files of the same size, and how long to show
 *   each one, in milliseconds
 */
export function animate(frames) {
  const images = frames.map(({ picture }) => decode(picture));
  const [[, width, height] = [undefined, 0, 0]] = images;
  const durations = frames.map(({ duration }) => duration);
  return Buffer.from(
    upng.encode(
      images.map(([rgba]) => rgba),
      width,
      height,
      PALETTE_SIZE,
      durations,
    ),
  );
}
