import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CodeCache } from '../../../live/src/store/code-cache.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'userpool-code-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const cacheFolder = (): string => join(folder, 'cache', 'check');
const newCache = (version = '1.0.0'): CodeCache => new CodeCache(cacheFolder(), version);

function write(name: string, code: string): string {
  const file = join(folder, name);
  writeFileSync(file, code);
  // Files in an npm package all have the same timestamp.
  utimesSync(file, 0, 0);
  return file;
}

const ADD = 'exports.result = (() => 1 + 1)();';

it('the second process uses the code that the first one compiled', () => {
  const file = write('add.js', ADD);
  const first = newCache();
  expect(first.load(file)).toEqual({ result: 2 });
  expect(first.save()).toEqual(['add.js']);
  expect(first.save()).toEqual([]);
  const second = newCache();
  expect(second.load(file)).toEqual({ result: 2 });
  expect(second.save()).toEqual([]);
});

it('a changed bundle is compiled again, even if its size and time are the same', () => {
  for (const [version, code, result] of [
    ['1.0.0', ADD, 2],
    ['1.0.1', ADD.replace('1 + 1', '1 - 1'), 0],
    ['1.0.1', `${ADD} `, 2],
  ] as const) {
    const cache = newCache(version);
    expect(cache.load(write('add.js', code))).toEqual({ result });
    expect(cache.save()).toEqual(['add.js']);
  }
});

it.each([0, 10, 64, 100, 300])('cached code that was cut off after %i bytes is replaced', (length) => {
  const file = write('add.js', ADD);
  expect(inNewProcess(file)).toEqual({ exports: { result: 2 }, saved: ['add.js'] });
  for (const name of readdirSync(cacheFolder())) truncateSync(join(cacheFolder(), name), length);
  expect(inNewProcess(file)).toEqual({ exports: { result: 2 }, saved: ['add.js'] });
  expect(inNewProcess(file)).toEqual({ exports: { result: 2 }, saved: [] });
});

/** Loads a bundle in a process that has not compiled it before, because V8 remembers code that it has compiled. */
function inNewProcess(file: string): unknown {
  const source = join(import.meta.dirname, '../../../live/src/store/code-cache.ts');
  const program = `
    const { CodeCache } = await import(${JSON.stringify(pathToFileURL(source).href)});
    const cache = new CodeCache(${JSON.stringify(cacheFolder())}, '1.0.0');
    console.log(JSON.stringify({ exports: cache.load(${JSON.stringify(file)}), saved: cache.save() }));`;
  const args = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', '--input-type=module', '--eval', program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

it('the bundles that a bundle requires are cached too, and loaded once', () => {
  write('other.js', "exports.folder = __dirname; exports.join = require('node:path').join;");
  const file = write(
    'main.js',
    "exports.is = [require('./other.js'), require('./other.js'), module.exports, __filename];",
  );
  const cache = newCache();
  const { is } = cache.load(file) as { is: unknown[] };
  expect(is[0]).toEqual({ folder, join });
  expect(is[1]).toBe(is[0]);
  expect(is[2]).toBe(cache.load(file));
  expect(is[3]).toBe(file);
  expect(cache.save().toSorted()).toEqual(['main.js', 'other.js']);
});

it('errors of a bundle are thrown', () => {
  expect(() => newCache().load(write('wrong.js', "throw new Error('wrong');"))).toThrow('wrong');
  expect(() => newCache().load(join(folder, 'missing.js'))).toThrow('ENOENT');
});

it('a bundle that could not be loaded is loaded again', () => {
  const cache = newCache();
  const file = join(folder, 'late.js');
  for (const reason of ['ENOENT', 'ENOENT']) expect(() => cache.load(file)).toThrow(reason);
  expect(createRequire(import.meta.url).cache).not.toHaveProperty([file]);
  write('late.js', ADD);
  expect(cache.load(file)).toEqual({ result: 2 });
});

it('without a folder, nothing is cached', () => {
  const file = write('add.js', ADD);
  const cache = new CodeCache(undefined, '1.0.0');
  expect(cache.load(file)).toEqual({ result: 2 });
  expect(cache.save()).toEqual([]);
});

it('a folder that cannot be written only means that nothing is cached', () => {
  writeFileSync(join(folder, 'cache'), 'a file');
  const cache = newCache();
  expect(cache.load(write('add.js', ADD))).toEqual({ result: 2 });
  expect(cache.save()).toEqual([]);
});
