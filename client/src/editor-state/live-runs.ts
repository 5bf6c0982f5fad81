import { isLiveError } from '#live/gateway';

/** The failure of the last live command on a file. */
export interface LiveFailure {
  /** The command's title. */
  readonly title: string;
  /** The message: the problem and the advice; empty if only the log has the details. */
  readonly why: string;
}

/** The live activity on a file. */
export interface LiveActivity {
  /** The title of the live command that is running. */
  readonly running: string | undefined;
  readonly failure: LiveFailure | undefined;
}

const QUIET: LiveActivity = { running: undefined, failure: undefined };

/** Tracks the running live commands and the last failure of each file, by its key. */
export class LiveRuns {
  readonly #running = new Map<string, string[]>();
  readonly #failures = new Map<string, LiveFailure>();
  readonly #onChange: () => void;

  /** @param onChange called when a command starts, ends or fails */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  of(file: string): LiveActivity {
    const running = this.#running.get(file)?.at(-1);
    const failure = this.#failures.get(file);
    return running === undefined && !failure ? QUIET : { running, failure };
  }

  /** Whether a command is running on a file. @param title the command's */
  isRunning(file: string, title: string): boolean {
    return this.#running.get(file)?.includes(title) ?? false;
  }

  /**
   * Runs a command. Clears the previous failure, and records an error of the command as a new one unless the user
   * canceled it.
   */
  async during<T>(file: string, title: string, task: () => Promise<T>): Promise<T> {
    this.#failures.delete(file);
    this.#running.set(file, [...(this.#running.get(file) ?? []), title]);
    this.#onChange();
    try {
      return await task();
    } catch (error) {
      if (!isLiveError(error)) this.#failures.set(file, { title, why: '' });
      else if (error.kind !== 'cancelled') this.#failures.set(file, { title, why: error.message });
      throw error;
    } finally {
      this.#end(file, title);
    }
  }

  /** Records the failure of a command that did not throw. */
  failed(file: string, failure: LiveFailure): void {
    this.#failures.set(file, failure);
    this.#onChange();
  }

  /** Clears the failure of a file, or of all files, when it may no longer apply. */
  forget(file?: string): void {
    if (file === undefined) this.#failures.clear();
    else if (!this.#failures.delete(file)) return;
    this.#onChange();
  }

  #end(file: string, title: string): void {
    const running = this.#running.get(file) ?? [];
    const rest = running.toSpliced(running.lastIndexOf(title), 1);
    if (rest.length === 0) this.#running.delete(file);
    else this.#running.set(file, rest);
    this.#onChange();
  }
}
