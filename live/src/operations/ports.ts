import type { TextEdit } from '#core/document';
import type { JsonObject } from '#core/json';
import type { LeftOutChoice, Plan, PullPlan } from '#core/sync';
import type { LiveError, PoolGateway } from '../gateway/pool-gateway.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';

/** A pool file that is open in an editor, saved or not. */
export interface PoolFile {
  /** How the user knows it: its name without folders. */
  readonly name: string;
  /** Its identity over sessions. */
  readonly key: string;
  /** Its text as it stands now. */
  text(): string;
  /** Whether the editor has let go of it; its text is the last one then, saved or not. */
  isClosed(): boolean;
  /** Whether the disk has another text, or none. */
  isDirty(): boolean;
  /**
   * Changes the text, and saves it if it had no unsaved changes.
   * @returns false where the editor did not take the change
   */
  apply(edits: readonly TextEdit[]): Promise<boolean>;
}

/** The pool as a file last saw it, which tells the user's changes from those of others. */
export interface Bases {
  get(file: PoolFile, poolId: string): JsonObject | undefined;
  /**
   * While the file is dirty, this holds for its text in the editor: it is kept when that is saved, and let go with it.
   * Never rejects: a base that cannot be kept only makes the next question less precise.
   */
  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void>;
}

/** A live pool as it was when somebody last looked. */
export interface CachedDescription {
  /** The `UserPool` object of DescribeUserPool's answer. */
  readonly described: JsonObject;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** What was live before a push. */
export interface Snapshot {
  /** The ID of the kind of resource. */
  readonly kind: string;
  readonly poolId: string;
  readonly poolName: string;
  /** The `UserPool` object of DescribeUserPool's answer. */
  readonly described: JsonObject;
  /** What the push was to change, in words. */
  readonly changes: readonly string[];
  /** As whom it was pushed, as far as known. */
  readonly profile?: string | undefined;
  readonly account?: string | undefined;
  /** Where the pool is, if not at AWS. */
  readonly endpoint?: string | undefined;
}

/** A snapshot that was kept. */
export interface StoredSnapshot extends Snapshot {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The text of its description where that is not the one that was saved: the file was edited by hand. */
  readonly editedText?: string;
}

/** A snapshot that was just saved. */
export interface SavedSnapshot {
  /** Where it is, for the log. */
  readonly name: string;
  /** Takes back what saving it did. What an earlier push had kept stays. Never rejects. */
  readonly discard: () => Promise<void>;
}

export interface Snapshots {
  /**
   * Keeps a snapshot. A state of the pool that equals the newest one is kept once.
   * @throws when it could not be written; nothing may be sent then
   */
  save(snapshot: Snapshot): Promise<SavedSnapshot>;
  /** What is kept of a pool in one place, the newest first. A file that is no snapshot of it is passed over. */
  list(place: PoolPlace): Promise<readonly StoredSnapshot[]>;
}

/** Keeps pushes to one pool apart. */
export interface PushLock {
  /**
   * Runs a task while no other push to the same pool runs, as far as this machine knows.
   * @throws LiveError where another push takes too long, or the user stops waiting for it; the task has not run then
   */
  hold<T>(place: PoolPlace, task: () => Promise<T>): Promise<T>;
}

/** Gives the gateway to the region of a pool. */
export type Connect = (region: string) => Promise<PoolGateway>;

/** Is told of the factors that no description has, whenever a pool is read. */
export interface MfaListener {
  /** @param answer what GetUserPoolMfaConfig gave */
  read(poolId: string, answer: JsonObject): void;
  /** They could not be read; everything goes on without. */
  unread(error: LiveError): void;
}

/**
 * Waits before a call is tried again.
 * @param attempt how often it was tried so far, from 1
 * @throws LiveError where the user does not want to wait
 */
export type Pause = (attempt: number) => Promise<void>;

/** What else there is to say in the question before a push. */
export interface PushCircumstances {
  /** The pool changed since this push was shown last. */
  readonly changedConcurrently: boolean;
  /** The pool's name has to be typed after this. */
  readonly isProtected: boolean;
}

/** What becomes of the user's edits in a pull that would undo them; `keep`: everything else is brought in. */
export type OverwriteChoice = 'overwrite' | 'keep';

/** The questions of a push. Each is answered undefined or false where the user gives up. */
export interface PushPrompts {
  /**
   * The file leaves settings out that the pool has.
   * @param changedConcurrently the pool changed since this push was shown last
   */
  askLeftOut(plan: Plan, changedConcurrently: boolean): Promise<LeftOutChoice | undefined>;
  confirmPush(plan: Plan, circumstances: PushCircumstances): Promise<boolean>;
  /** The pool is protected: the user types its name. @returns whether they did */
  confirmByName(plan: Plan): Promise<boolean>;
}

/** The question of a pull. */
export interface PullPrompts {
  /**
   * The pull would undo what the user did to the file.
   * @param text the file's text as it would be if they were overwritten
   * @returns undefined where the user gives up
   */
  askOverwrite(file: PoolFile, text: string, plan: PullPlan): Promise<OverwriteChoice | undefined>;
}
