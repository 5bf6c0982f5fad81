import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isExactNumber } from '#core/json';

it.each([
  '0',
  '-0',
  '0.0',
  '0e99999999999999999999',
  '1',
  '-1',
  '1.0',
  '1.50',
  '100',
  '1e2',
  '1E+2',
  '0.001',
  '1e-3',
  '10e-4',
  '9007199254740992',
  '9007199254740994',
  '-9007199254740991',
  '1e21',
  '1000000000000000000000',
  '0.1',
  '1e-7',
  '1.7976931348623157e308',
  '5e-324',
  '1700000000.123',
  '1.700000000123E9',
  '123456789.125',
])('keeps %s', (text) => {
  expect(isExactNumber(text)).toBe(true);
});

it.each([
  '9007199254740993',
  '-9007199254740993',
  '1e400',
  '-1e400',
  '1e99999999999999999999',
  '1e-400',
  '4e-324',
  '0.1000000000000000055',
  '0.1000000000000000055511151231257827021181583404541015625',
  '3.14159265358979323846',
  '12345678901234567890',
  '1.79769313486231580793e308',
])('does not keep %s', (text) => {
  expect(isExactNumber(text)).toBe(false);
});

it.each(['', ' 1', '1 ', '+1', '.5', '5.', '0x10', 'Infinity', 'NaN', '1e', '--1', '1n', '١'])(
  'does not read %j as a number',
  (text) => {
    expect(isExactNumber(text)).toBe(false);
  },
);

it('accepts every number that JSON.stringify writes as exact', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(isExactNumber(JSON.stringify(value))).toBe(true);
    }),
  );
});

it('agrees with exact arithmetic for integers', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), (value) => {
      const text = String(value);
      const written = JSON.stringify(Number(text));
      const [digits = '', exponent = '0'] = written.split('e');
      const [whole = '', fraction = ''] = digits.split('.');
      const kept = BigInt(whole + fraction) * 10n ** BigInt(Number(exponent) - fraction.length);
      expect(isExactNumber(text)).toBe(kept === value);
    }),
  );
});

it('gives the same result for every notation of a value', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,24}$/);
  fc.assert(
    fc.property(digits, fc.integer({ min: -40, max: 40 }), fc.nat(30), (text, exponent, zeros) => {
      const plain = `${text}e${exponent}`;
      const padded = `${text}${'0'.repeat(zeros)}E${exponent - zeros}`;
      const pointed = `0.${text}e${exponent + text.length}`;
      expect([isExactNumber(padded), isExactNumber(pointed)]).toEqual([isExactNumber(plain), isExactNumber(plain)]);
    }),
  );
});

it('reads long strings quickly', () => {
  expect(isExactNumber(`1${'0'.repeat(300)}`)).toBe(true);
  expect(isExactNumber(`0.${'0'.repeat(500_000)}1${'0'.repeat(500_000)}2`)).toBe(false);
});
