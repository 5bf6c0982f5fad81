import { FaultSchedule, type ScheduleOptions } from './fault-schedule.ts';
import type { Call } from './call.ts';
import type { Gate } from './gate.ts';

/** The time of a fault: before the operation takes effect (the default), or afterwards. */
type Moment = 'before' | 'after';

/**
 * A way in which a call fails:
 * - `error`: the service returns an error of the given type, for example for throttling
 * - `hold`: the call waits at the gate
 * - `reset`: the connection is reset
 * - `garbage`: the operation takes effect, but the response does not contain its result
 * - `truncate`: the operation takes effect, but the connection is closed in the middle of the response
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

/** A function that runs before an operation. If it returns a promise, the call waits for it. */
export type Callback = (call: Call) => unknown;

/** Schedules faults and callbacks for signed, well-formed calls. Other calls are rejected earlier and do not count. */
export class Faults {
  readonly #faults = new FaultSchedule<Fault>();
  readonly #callbacks = new FaultSchedule<Callback>();

  /** Schedules a fault for the next call to an operation, or to any operation (`*`). */
  next(operation: string, fault: Fault, options?: ScheduleOptions): void {
    this.#faults.add(operation, fault, options);
  }

  /**
   * Runs a callback before the next call to an operation, or to any operation (`*`), for example to change a pool
   * between two calls.
   *
   * @example sandbox.faults.before('UpdateUserPool', () => sandbox.pools.replace(id, { MfaConfiguration: 'OFF' }))
   */
  before(operation: string, callback: Callback, options?: ScheduleOptions): void {
    this.#callbacks.add(operation, callback, options);
  }

  /** Removes all scheduled faults and callbacks. */
  clear(): void {
    this.#faults.clear();
    this.#callbacks.clear();
  }

  /** Runs the callback that applies to a call, and returns the fault that applies. Called by the server. */
  async take(call: Call): Promise<Fault | undefined> {
    await this.#callbacks.take(call.operation)?.(call);
    return this.#faults.take(call.operation);
  }
}
