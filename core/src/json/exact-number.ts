/** A decimal number: its significant digits and a power of ten. `-12.50` is -125 × 10⁻¹. */
interface Decimal {
  readonly negative: boolean;
  /** The significant digits, with no leading or trailing zeros; empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/**
 * Whether a JSON number keeps its decimal value when it is parsed with `JSON.parse` and written with `JSON.stringify`.
 * `1.0`, `1e2` and `-0` keep their value; `9007199254740993`, `1e400` and `0.1000000000000000055` do not.
 * @returns false if the text is not a JSON number
 */
export function isExactNumber(text: string): boolean {
  const written = decimalOf(text);
  const kept = decimalOf(String(Number(text)));
  if (!written || !kept) return false;
  if (written.digits === '' || kept.digits === '') return written.digits === kept.digits;
  return written.negative === kept.negative && written.digits === kept.digits && written.exponent === kept.exponent;
}

function decimalOf(text: string): Decimal | undefined {
  const [match, sign, whole = '', fraction = '', power = '0'] = NUMBER.exec(text) ?? [];
  if (match === undefined) return undefined;
  const all = whole + fraction;
  let start = 0;
  while (all[start] === '0') start++;
  let end = all.length;
  while (end > start && all[end - 1] === '0') end--;
  return {
    negative: sign === '-',
    digits: all.slice(start, end),
    exponent: Number(power) - fraction.length + (all.length - end),
  };
}
