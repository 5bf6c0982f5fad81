import { FaultSchedule, type ScheduleOptions } from './fault-schedule.ts';
import type { Call } from './call.ts';
import type { Gate } from './gate.ts';

/** Before the operation takes effect (the default), or after it. */
type Moment = 'before' | 'after';

/**
 * How a call fails:
 * - `error`: an error of this type, for example for throttling or a service failure
 * - `hold`: the call waits at the gate
 * - `reset`: the connection breaks
 * - `garbage`: the operation takes effect, and the answer is not its result
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

/** Runs before an operation; the call waits for it, including a returned promise. */
export type Callback = (call: Call) => unknown;

/** Schedules faults and callbacks for signed, well-formed calls; other calls are rejected first and do not count. */
export class Faults {
  readonly #faults = new FaultSchedule<Fault>();
  readonly #callbacks = new FaultSchedule<Callback>();

  /** Makes the next call of an operation (`*`: of any) fail. */
  next(operation: string, fault: Fault, options?: ScheduleOptions): void {
    this.#faults.add(operation, fault, options);
  }

  /**
   * Runs a callback before the next call of an operation (`*`: of any), such as changing a pool between two calls.
   *
   * @example sandbox.faults.before('UpdateUserPool', () => sandbox.pools.replace(id, { MfaConfiguration: 'OFF' }))
   */
  before(operation: string, callback: Callback, options?: ScheduleOptions): void {
    this.#callbacks.add(operation, callback, options);
  }

  /** Removes everything that is still scheduled. */
  clear(): void {
    this.#faults.clear();
    this.#callbacks.clear();
  }

  /** For the server: runs the callback that is due, and returns the fault that is. */
  async take(call: Call): Promise<Fault | undefined> {
    await this.#callbacks.take(call.operation)?.(call);
    return this.#faults.take(call.operation);
  }
}
