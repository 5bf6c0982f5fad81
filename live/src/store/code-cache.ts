import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** A CommonJS module. */
interface LoadedModule {
  exports: unknown;
}

/** The parameters of the function that Node wraps around the code of a CommonJS module. */
type ModuleFunction = (
  exports: unknown,
  require: (id: string) => unknown,
  module: LoadedModule,
  filename: string,
  folder: string,
) => void;

/**
 * The length of the stamp at the start of cached code, which identifies the bundle. V8 itself compares only the length
 * of the source.
 */
const STAMP_BYTES = 64;

/**
 * Loads bundles together with their compiled code from earlier processes. Node's own compile cache contains only the
 * functions that V8 compiles before a module runs. This cache is written after the bundle has run, so it also contains
 * the functions that were called. docs/decisions/014-code-cache.md has measurements.
 */
export class CodeCache {
  readonly #folder: string | undefined;
  readonly #version: string;
  readonly #modules = new Map<string, LoadedModule>();
  readonly #uncached = new Map<string, { readonly script: Script; readonly stamp: Buffer; readonly cached: string }>();

  /**
   * @param folder an absolute path; created when the cache is first saved. Without a folder, nothing is cached.
   * @param version the version of the bundles
   */
  constructor(folder: string | undefined, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /**
   * Loads a bundle, and the bundles in its folder that it requires.
   * @param file the absolute path of a CommonJS module, which must not use `import()`
   * @returns its exports
   * @throws what the bundle throws, or if it cannot be read
   */
  load(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const module: LoadedModule = { exports: {} };
    this.#modules.set(file, module);
    const folder = dirname(file);
    const nodeRequire = createRequire(file);
    // Shows the bundle to tools and tests that list the loaded modules.
    nodeRequire.cache[file] = module as NodeJS.Module;
    const require = (id: string): unknown => (id.startsWith('./') ? this.load(join(folder, id)) : nodeRequire(id));
    try {
      const run = this.#compile(file).runInThisContext() as ModuleFunction;
      run(module.exports, require, module, file, folder);
    } catch (error) {
      // As in Node, the next call loads the module again.
      this.#modules.delete(file);
      Reflect.deleteProperty(nodeRequire.cache, file);
      throw error;
    }
    return module.exports;
  }

  /**
   * Saves the compiled code of the loaded bundles that were not cached. Failures only slow down the next start.
   * @returns the names of the bundles whose code was saved
   */
  save(): readonly string[] {
    const saved: string[] = [];
    for (const [file, { script, stamp, cached }] of this.#uncached) {
      const temporary = `${cached}.${process.pid}`;
      try {
        mkdirSync(dirname(cached), { recursive: true });
        writeFileSync(temporary, Buffer.concat([stamp, script.createCachedData()]));
        renameSync(temporary, cached);
        saved.push(basename(file));
      } catch {
        attempt(() => rmSync(temporary, { force: true }));
      }
    }
    this.#uncached.clear();
    return saved;
  }

  #compile(file: string): Script {
    const cached = this.#cachedFile(file);
    const stamp = this.#stampOf(file);
    const content = cached === undefined ? undefined : attempt(() => readFileSync(cached));
    const cachedData = content?.subarray(0, STAMP_BYTES).equals(stamp) ? content.subarray(STAMP_BYTES) : undefined;
    const script = new Script(Module.wrap(readFileSync(file, 'utf8')), { filename: file, cachedData });
    // V8 rejects code that was compiled with other options.
    const isCached = cachedData && !script.cachedDataRejected;
    if (cached !== undefined && !isCached) this.#uncached.set(file, { script, stamp, cached });
    return script;
  }

  /** Loading the modules needed to hash the content would take several milliseconds. */
  #stampOf(file: string): Buffer {
    const { size, mtimeMs } = statSync(file);
    return Buffer.from(`${this.#version} ${size} ${mtimeMs}`.padEnd(STAMP_BYTES)).subarray(0, STAMP_BYTES);
  }

  #cachedFile(file: string): string | undefined {
    if (this.#folder === undefined) return undefined;
    return join(this.#folder, `${basename(file)}-${process.versions.v8}-${process.arch}`);
  }
}

/** Calls a function. Returns undefined if it throws. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
