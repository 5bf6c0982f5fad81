import type { TextEdit } from '#core/document';
import type { JsonObject } from '#core/json';
import type { LeftOutChoice, Plan, PullPlan } from '#core/sync';
import type { LiveError, PoolGateway } from '../gateway/pool-gateway.ts';
import type { PoolPlace } from '../gateway/pool-place.ts';

/** A pool file that is open in an editor, saved or not. */
export interface PoolFile {
  /** The file name without folders, for messages. */
  readonly name: string;
  /** Identifies the file across sessions. */
  readonly key: string;
  /** Returns the current text. */
  text(): string;
  /** Whether the editor has closed it. Its text is then the last one, saved or not. */
  isClosed(): boolean;
  /** Whether the text differs from that on disk, or the file is not on disk. */
  isDirty(): boolean;
  /**
   * Changes the text, and saves it if it had no unsaved changes.
   * @returns false if the editor rejected the edit
   */
  apply(edits: readonly TextEdit[]): Promise<boolean>;
}

/**
 * Bases: the last pulled or pushed state of a pool for a file, which separates the user's changes from those of others.
 */
export interface Bases {
  get(file: PoolFile, poolId: string): JsonObject | undefined;
  /**
   * Stores a base. While the file is dirty, the base belongs to the text in the editor: it is stored when that text is
   * saved, and discarded with it.
   * Never rejects: without a base, the next question is only less precise.
   */
  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void>;
}

/** The last description of a live pool. */
export interface CachedDescription {
  /** The `UserPool` object of DescribeUserPool's response. */
  readonly described: JsonObject;
  /** When the pool was described, in milliseconds since 1970. */
  readonly at: number;
}

/** The state of a pool before a push. */
export interface Snapshot {
  /** The ID of the kind of resource. */
  readonly kind: string;
  readonly poolId: string;
  readonly poolName: string;
  /** The `UserPool` object of DescribeUserPool's response. */
  readonly described: JsonObject;
  /** Descriptions of the changes that the push was to make. */
  readonly changes: readonly string[];
  /** The AWS profile and account of the push, if known. */
  readonly profile?: string | undefined;
  readonly account?: string | undefined;
  /** The endpoint of the pool; undefined for AWS. */
  readonly endpoint?: string | undefined;
}

/** A snapshot in the store. */
export interface StoredSnapshot extends Snapshot {
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** The text of the description if it was edited by hand since it was saved. */
  readonly editedText?: string;
}

/** A snapshot that was just saved. */
export interface SavedSnapshot {
  /** The file name, for the log. */
  readonly name: string;
  /** Undoes the save. Snapshots of earlier pushes stay. Never rejects. */
  readonly discard: () => Promise<void>;
}

/** Stores snapshots. */
export interface Snapshots {
  /**
   * Saves a snapshot, and replaces one with the same state of the pool.
   * @throws when it could not be written; nothing may be sent then
   */
  save(snapshot: Snapshot): Promise<SavedSnapshot>;
  /** Returns the snapshots of a pool at one endpoint, newest first. Skips files that are not snapshots of it. */
  list(place: PoolPlace): Promise<readonly StoredSnapshot[]>;
}

/** A lock that prevents concurrent pushes to one pool. */
export interface PushLock {
  /**
   * Runs a task while no other push to the same pool runs on this machine.
   * @throws LiveError if another push takes too long or the user cancels the wait; the task has not run then
   */
  hold<T>(place: PoolPlace, task: () => Promise<T>): Promise<T>;
}

/** Returns the gateway for a region. */
export type Connect = (region: string) => Promise<PoolGateway>;

/** Receives the MFA factors of each pool that is read; DescribeUserPool does not return them. */
export interface MfaListener {
  /** @param answer the response of GetUserPoolMfaConfig */
  read(poolId: string, answer: JsonObject): void;
  /** The factors could not be read; the operation continues without them. */
  unread(error: LiveError): void;
}

/**
 * Waits before a call is retried.
 * @param attempt the number of attempts so far, from 1
 * @throws LiveError if the user cancels the wait
 */
export type Pause = (attempt: number) => Promise<void>;

/** Additional information for the question before a push. */
export interface PushCircumstances {
  /** Whether the pool changed since the plan was last shown. */
  readonly changedConcurrently: boolean;
  /** Whether the user will have to type the pool's name. */
  readonly isProtected: boolean;
}

/** The handling of conflicting edits in a pull; `keep` pulls only the other settings. */
export type OverwriteChoice = 'overwrite' | 'keep';

/** The questions of a push. Each resolves to undefined or false if the user cancels. */
export interface PushPrompts {
  /**
   * Asks what to do with settings of the pool that the file leaves out.
   * @param changedConcurrently whether the pool changed since the plan was last shown
   */
  askLeftOut(plan: Plan, changedConcurrently: boolean): Promise<LeftOutChoice | undefined>;
  /**
   * Shows a plan and asks whether to send it.
   * @returns `pull-first` if the user wants to pull the changes of other users into the file before
   */
  confirmPush(plan: Plan, circumstances: PushCircumstances): Promise<boolean | 'pull-first'>;
  /** Asks the user to type the name of a protected pool. @returns whether it matched */
  confirmByName(plan: Plan): Promise<boolean>;
  /** Closes what {@link confirmPush} showed, once the user has answered all questions. */
  closePreview?(): Promise<void>;
}

/** The question of a pull. */
export interface PullPrompts {
  /**
   * Asks whether the pull may overwrite the user's edits.
   * @param text the file's text if they were overwritten
   * @returns undefined if the user cancels
   */
  askOverwrite(file: PoolFile, text: string, plan: PullPlan): Promise<OverwriteChoice | undefined>;
}
