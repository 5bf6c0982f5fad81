// Node runs it before the extension host (--import): writes down which files of the extension's code are loaded.

import { appendFileSync } from 'node:fs';
import { Module } from 'node:module';

const { USERPOOL_BENCH_LOADED: log, USERPOOL_BENCH_EXTENSIONS: extensions } = process.env;

/** @type {any} Not for everybody to see, but it is what every file of CommonJS goes through. */
const prototype = Module.prototype;
const compile = prototype._compile;
/**
 * @param {string} code
 * @param {string} file
 * @param {unknown[]} rest
 */
prototype._compile = function (code, file, ...rest) {
  if (log && extensions && file.startsWith(extensions) && file.includes('cognito-userpool')) {
    appendFileSync(log, `${file}\n`);
  }
  return compile.call(this, code, file, ...rest);
};
