'use strict';

const fs = require('node:fs');
const path = require('node:path');

const LogLevel = { Trace: 0, Debug: 1, Info: 2, Warning: 3, Error: 4, Critical: 5, Off: 6 };
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

/** Appends lines to one file, without rotation. Write errors never stop VS Code. */
class Logger {
  #file;
  #level = LogLevel.Info;
  #raw = false;

  constructor(_kind, _name, file) {
    try {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      this.#file = fs.openSync(file, 'a');
    } catch {
      this.#file = undefined;
    }
  }

  trace(message) {
    this.#write(LogLevel.Trace, message);
  }
  debug(message) {
    this.#write(LogLevel.Debug, message);
  }
  info(message) {
    this.#write(LogLevel.Info, message);
  }
  warn(message) {
    this.#write(LogLevel.Warning, message);
  }
  error(message) {
    this.#write(LogLevel.Error, message);
  }
  critical(message) {
    this.#write(LogLevel.Critical, message);
  }

  getLevel() {
    return this.#level;
  }
  setLevel(level) {
    this.#level = level;
  }
  setPattern() {}
  clearFormatters() {
    this.#raw = true;
  }
  flush() {}

  drop() {
    if (this.#file === undefined) return;
    fs.closeSync(this.#file);
    this.#file = undefined;
  }

  #write(level, message) {
    if (this.#file === undefined || level < this.#level) return;
    const line = this.#raw ? String(message) : `${new Date().toISOString()} [${names[level]}] ${message}\n`;
    try {
      fs.writeSync(this.#file, line);
    } catch {
      // The logger ignores a full disk. In that case, the tests fail anyway.
    }
  }
}

const createLogger = async (name, file) => new Logger('rotating', name, file);

// Separate assignments allow ES modules that import this one to detect the names.
exports.version = 0;
exports.LogLevel = LogLevel;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
