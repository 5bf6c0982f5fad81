import { isLiveError } from '#live/gateway';

/** How the last live command on a file went wrong. */
export interface LiveFailure {
  /** The command's title. */
  readonly title: string;
  /** What happened and what to do next; empty where only the log can say it. */
  readonly why: string;
}

/** What goes on with a file. */
export interface LiveActivity {
  /** The title of the live command that is running. */
  readonly running: string | undefined;
  readonly failure: LiveFailure | undefined;
}

const QUIET: LiveActivity = { running: undefined, failure: undefined };

/** The live commands that are running, and how the last one of each file went wrong; files by their key. */
export class LiveRuns {
  readonly #running = new Map<string, string[]>();
  readonly #failures = new Map<string, LiveFailure>();
  readonly #onChange: () => void;

  /** @param onChange is called when a command begins or ends, or goes wrong */
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

  /** Runs a command. An earlier failure is forgotten; what the command throws is a new one, unless the user stopped it. */
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

  /** Says that a command went wrong which itself ended well. */
  failed(file: string, failure: LiveFailure): void {
    this.#failures.set(file, failure);
    this.#onChange();
  }

  /** Forgets how the last command went wrong, where it may no longer do so. */
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
