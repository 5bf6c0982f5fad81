import { isLiveError } from '#live/gateway';
import { failed } from '../notifications/messages/failure.ts';
import { isCommandStep, type CommandStep, type NextStep } from '../next-steps.ts';

/** The failure of the last live command on a file. */
export interface LiveFailure {
  /** The command's title. */
  readonly title: string;
  /** The message, which consists of the problem and the advice. Empty if the details are only in the log. */
  readonly why: string;
  /** The suggested next step. Default: `show-log`. */
  readonly next?: CommandStep | undefined;
}

/** An action from the last notification about a file. The lens offers it after the notification has faded. */
export interface Offer {
  readonly step: NextStep;
  readonly action: () => unknown;
  /** Whether the action no longer applies. */
  readonly isMoot: () => boolean;
}

/** The live activity on a file. */
export interface LiveActivity {
  /** The title of the live command that is running. */
  readonly running: string | undefined;
  /** Whether the running command is waiting for the user's answer to a question. */
  readonly isAsking: boolean;
  readonly failure: LiveFailure | undefined;
  readonly offers: readonly NextStep[];
}

/**
 * Tracks, by file key, each file's running live commands, their questions, the last failure and the offered actions.
 */
export class LiveRuns {
  readonly #running = new Map<string, string[]>();
  readonly #asking = new Map<string, number>();
  readonly #failures = new Map<string, LiveFailure>();
  readonly #offers = new Map<string, readonly Offer[]>();
  readonly #onChange: () => void;

  /** @param onChange called when a command starts, ends, fails, asks a question or offers an action */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  of(file: string): LiveActivity {
    return {
      running: this.#running.get(file)?.at(-1),
      isAsking: (this.#asking.get(file) ?? 0) > 0,
      failure: this.#failures.get(file),
      offers: this.#offersOf(file).map(({ step }) => step),
    };
  }

  /** Whether a command is running on a file. @param title the title of the command */
  isRunning(file: string, title: string): boolean {
    return this.#running.get(file)?.includes(title) ?? false;
  }

  /**
   * Runs a command. Clears the previous failure. If the command throws, records a new failure unless the user canceled
   * the command.
   */
  async during<T>(file: string, title: string, task: () => Promise<T>): Promise<T> {
    this.#failures.delete(file);
    this.#running.set(file, [...(this.#running.get(file) ?? []), title]);
    this.#onChange();
    try {
      return await task();
    } catch (error) {
      if (!isLiveError(error)) this.#failures.set(file, { title, why: '' });
      else if (error.kind !== 'cancelled') {
        this.#failures.set(file, { title, why: error.message, next: failed(error).steps.find(isCommandStep) });
      }
      throw error;
    } finally {
      this.#end(file, title);
    }
  }

  /** Asks the user a question for the running command. */
  async asking<T>(file: string, prompt: () => PromiseLike<T>): Promise<T> {
    this.#countQuestion(file, 1);
    try {
      return await prompt();
    } finally {
      this.#countQuestion(file, -1);
    }
  }

  /** Records the failure of a command that did not throw. */
  failed(file: string, failure: LiveFailure): void {
    this.#failures.set(file, failure);
    this.#onChange();
  }

  /** Replaces the offered actions of a file. */
  offer(file: string, offers: readonly Offer[]): void {
    if (offers.length > 0) this.#offers.set(file, offers);
    else if (!this.#offers.delete(file)) return;
    this.#onChange();
  }

  /** Removes an offered action, because it has been taken. */
  withdraw(file: string, step: NextStep): void {
    this.offer(
      file,
      (this.#offers.get(file) ?? []).filter((offer) => offer.step !== step),
    );
  }

  /** Runs an offered action, unless it no longer applies. */
  async take(file: string, step: unknown): Promise<void> {
    await this.#offersOf(file)
      .find((offer) => offer.step === step)
      ?.action();
  }

  /** Discards the data about a closed file. */
  close(file: string): void {
    this.#offers.delete(file);
    this.forget(file);
  }

  /** Clears the failure of one file or of all files, because it may no longer apply. */
  forget(file?: string): void {
    if (file === undefined) this.#failures.clear();
    else if (!this.#failures.delete(file)) return;
    this.#onChange();
  }

  #offersOf(file: string): readonly Offer[] {
    return (this.#offers.get(file) ?? []).filter(({ isMoot }) => !isMoot());
  }

  #countQuestion(file: string, change: number): void {
    this.#asking.set(file, (this.#asking.get(file) ?? 0) + change);
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
