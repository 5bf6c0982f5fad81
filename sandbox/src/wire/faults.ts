import { Cues, type CueOptions } from './cues.ts';
import type { Call } from './call.ts';
import type { Gate } from './gate.ts';

/** Before the operation takes effect (the default), or after it. */
type Moment = 'before' | 'after';

/**
 * What goes wrong with a call:
 * - `error`: an answer of this type, as for throttling or a service in trouble
 * - `hold`: the call waits at the gate
 * - `reset`: the connection breaks
 * - `garbage`: the operation takes effect, and something that is not its result comes back
 * - `truncate`: the operation takes effect, and the connection breaks in the middle of the answer
 */
export type Fault =
  | {
      readonly kind: 'error';
      readonly type: string;
      readonly message?: string;
      readonly status?: number;
      readonly when?: Moment;
    }
  | { readonly kind: 'hold'; readonly gate: Gate; readonly when?: Moment }
  | { readonly kind: 'reset'; readonly when?: Moment }
  | { readonly kind: 'garbage'; readonly body?: string; readonly status?: number }
  | { readonly kind: 'truncate' };

/** Done before an operation, while its caller waits; a promise that it gives is waited for. */
export type Callback = (call: Call) => unknown;

/** Faults and callbacks on cue. They wait for signed, well-formed calls: what was refused before does not count. */
export class Faults {
  readonly #faults = new Cues<Fault>();
  readonly #callbacks = new Cues<Callback>();

  /** Makes the next call of an operation (`*`: of any) go wrong. */
  next(operation: string, fault: Fault, options?: CueOptions): void {
    this.#faults.add(operation, fault, options);
  }

  /**
   * Does something before the next call of an operation (`*`: of any), such as changing a pool between two calls.
   *
   * @example sandbox.faults.before('UpdateUserPool', () => sandbox.pools.replace(id, { MfaConfiguration: 'OFF' }))
   */
  before(operation: string, callback: Callback, options?: CueOptions): void {
    this.#callbacks.add(operation, callback, options);
  }

  /** Forgets all that is still waiting for its cue. */
  clear(): void {
    this.#faults.clear();
    this.#callbacks.clear();
  }

  /** For the server: carries out the callback that is due, and gives the fault that is. */
  async cue(call: Call): Promise<Fault | undefined> {
    await this.#callbacks.take(call.operation)?.(call);
    return this.#faults.take(call.operation);
  }
}
