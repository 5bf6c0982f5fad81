import { describe, expect, it } from 'vitest';
import { readCommandLine } from '../../scripts/test-runner/command-line.mjs';
import { fuzzNames, readFuzzOptions } from '../../scripts/test-runner/fuzz-options.mjs';
import { PlainError } from '../../scripts/test-runner/report.mjs';
import { campaigns } from '../fuzz/campaigns.ts';

const read = (...args: string[]) => readCommandLine('npm run x', { args, options: { only: { type: 'string' } } });

describe('the command line of a script', () => {
  it('is parsed', () => {
    expect(read('--only', 'a').values.only).toBe('a');
  });

  it.each([
    [['--nope'], 'Unknown option '],
    [['nope'], 'Unexpected argument '],
    [['--only'], 'argument missing'],
    [['--only', '--nope'], 'argument is ambiguous'],
  ])('%j is rejected with an error and the usage', (args, what) => {
    const reading = () => read(...args);
    expect(reading).toThrow(PlainError);
    expect(reading).toThrow(what);
    expect(reading).toThrow(/^[^\n]+[^.]\.\nUsage: npm run x$/);
  });
});

describe('the command line of the fuzzer', () => {
  it('is parsed', () => {
    const asked = readFuzzOptions(['--minutes', '0.3', '--seed', '7', '--only', 'editing', '--path', '3:1']);
    expect(asked).toEqual({ minutes: 0.3, seed: 7, only: 'editing', path: '3:1' });
    expect(readFuzzOptions([])).toMatchObject({ minutes: 10, only: undefined, path: undefined });
  });

  it('accepts each campaign', () => {
    expect([...campaigns.map(({ name }) => name), 'memory']).toEqual(fuzzNames);
  });

  it.each([
    [['--only', 'nope'], '--only takes one of editing, largest, memory, not “nope”.'],
    [['--minutes', 'few'], '--minutes takes a number above 0, not “few”.'],
    [['--seed', '0'], '--seed takes a number above 0, not “0”.'],
    [['--path', '3:1'], '--path needs the --only and --seed'],
  ])('%j is rejected', (args, message) => {
    expect(() => readFuzzOptions(args)).toThrow(message);
  });
});
