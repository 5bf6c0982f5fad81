import type { TextEdit } from '#core/document';
import type { JsonObject } from '#core/json';
import type { LeftOutChoice, Plan, PullPlan } from '#core/sync';
import type { LiveError, PoolGateway } from '../gateway/pool-gateway.ts';
import type { PoolPlace, Resource, ResourcePlace } from '../gateway/pool-place.ts';
import type { LeftOutPlans, PlanOutcome } from './push-session.ts';

/** A pool file, in an editor or on disk. In an editor, it can have unsaved changes. */
export interface PoolFile {
  /** The file name without folders, for messages. */
  readonly name: string;
  /** A key that identifies the file across sessions. */
  readonly key: string;
  text(): string;
  /** Whether the editor was closed. If so, `text` returns the last content, even if it was not saved. */
  isClosed(): boolean;
  /** Whether the file has unsaved changes or was never saved. */
  isDirty(): boolean;
  /**
   * Edits the text, and saves it if the file had no unsaved changes.
   * @returns false if the edits could not be applied
   */
  apply(edits: readonly TextEdit[]): Promise<boolean>;
}

/**
 * The bases of files. A base is a pool's last pulled or pushed state for a file. It distinguishes the user's changes
 * from those of other users.
 */
export interface Bases {
  get(file: PoolFile, poolId: string): JsonObject | undefined;
  /** Returns the IDs of the pools for which a file has a base, latest first. */
  poolsOf(file: PoolFile): readonly string[];
  /**
   * Stores a base. While the file has unsaved changes, the base belongs to the unsaved text, and is saved or discarded
   * together with it. Never throws, because a missing base only makes the next prompt less precise.
   */
  set(file: PoolFile, poolId: string, base: JsonObject): Promise<void>;
  /**
   * Changes the bases of all files of a resource, saved or not. Never throws. Without this method, the effect of a push
   * on the pool's other resource counts as another user's change.
   */
  update?(resource: Resource, change: (base: JsonObject) => JsonObject): Promise<void>;
}

/** The last description of a live resource. */
export interface CachedDescription {
  /** The description that the gateway returned. */
  readonly described: JsonObject;
  /** The time of the description, in milliseconds since 1970. */
  readonly at: number;
}

/** The state of a live resource before a push, or right after the creation of its pool. */
export interface Snapshot {
  readonly kind: string;
  readonly poolId: string;
  readonly poolName: string;
  /** The description of the resource. */
  readonly described: JsonObject;
  /** Descriptions of the push's planned changes. */
  readonly changes: readonly string[];
  /**
   * The descriptions of the pool's other resources before the push, by kind. Contains only those that could be read.
   */
  readonly companions?: Readonly<Record<string, JsonObject>> | undefined;
  /** The ID of the push, which is the same in all of its snapshots. Set only for a push of several requests. */
  readonly pushId?: string | undefined;
  /** Whether the push was a restore. Default: false. */
  readonly isRestore?: boolean | undefined;
  /** The AWS profile and account of the push, if known. */
  readonly profile?: string | undefined;
  readonly account?: string | undefined;
  /** The pool's endpoint. Undefined for AWS. */
  readonly endpoint?: string | undefined;
  /** The request that created the pool, if this snapshot was taken right after the pool's creation. */
  readonly creation?: JsonObject | undefined;
}

/** A stored snapshot. */
export interface StoredSnapshot extends Snapshot {
  /** The file name. */
  readonly name: string;
  /** An ISO 8601 time in UTC. */
  readonly takenAt: string;
  /** The text of the description if the user edited it after the snapshot was saved. */
  readonly editedText?: string;
}

/** A snapshot that was just saved. */
export interface SavedSnapshot {
  /** The file name, for the log. */
  readonly name: string;
  /** Undoes the save, but keeps snapshots of earlier pushes. Never throws. */
  readonly discard: () => Promise<void>;
}

/** The storage for snapshots. */
export interface Snapshots {
  /**
   * Saves a snapshot, and removes an earlier snapshot of the same state.
   * @throws if the snapshot cannot be written; in that case, the push must not be sent
   */
  save(snapshot: Snapshot): Promise<SavedSnapshot>;
  /**
   * Returns the snapshots of a resource at one endpoint, newest first. Skips files that are not snapshots of the
   * resource.
   */
  list(place: ResourcePlace): Promise<readonly StoredSnapshot[]>;
  /** Deletes a snapshot. @param name its file name */
  remove(place: ResourcePlace, name: string): Promise<void>;
}

/** A request to create a pool. The request may have been sent, and no file has the ID of its pool yet. */
export interface PendingCreation {
  /** The key of the file that the request comes from. */
  readonly file: string;
  readonly kind: string;
  readonly poolName: string;
  readonly request: JsonObject;
  readonly region: string;
  readonly profile?: string | undefined;
  /** Undefined for AWS and the sandbox. */
  readonly endpoint?: string | undefined;
  /** The IDs of the pools that had the name before; undefined if they could not be listed. */
  readonly before?: readonly string[] | undefined;
  /** The time just before the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** The ID of the created pool; undefined while the outcome is unknown. */
  readonly poolId?: string | undefined;
}

/** A stored {@link PendingCreation}. */
export interface StoredCreation extends PendingCreation {
  /** The file name. */
  readonly name: string;
}

/** The storage for pending creations. It survives closing the window and a system crash. */
export interface PendingCreations {
  /** @throws if it cannot be written; in that case, the request must not be sent */
  add(creation: PendingCreation): Promise<StoredCreation>;
  /** Stores the ID of the created pool. Never throws. */
  complete(creation: StoredCreation, poolId: string): Promise<void>;
  /** Removes a creation that is no longer pending. Never throws. */
  remove(creation: StoredCreation): Promise<void>;
  /** Returns the pending creations from a file. If the file was renamed, finds those with the same request. */
  of(file: Pick<PoolFile, 'key'>, request: JsonObject): Promise<readonly StoredCreation[]>;
}

/** A lock that prevents concurrent pushes to the same pool. */
export interface PushLock {
  /**
   * Runs a task while no other push to the same pool is running on this computer.
   * @throws LiveError if another push takes too long or the user cancels the wait. In that case, the task was not run.
   */
  hold<T>(place: PoolPlace, task: () => Promise<T>): Promise<T>;
}

/** Opens the gateway for a Region. */
export type Connect = (region: string) => Promise<PoolGateway>;

/** Receives the MFA settings of each pool that is read, because DescribeUserPool does not return them. */
export interface MfaListener {
  /** @param answer the response of GetUserPoolMfaConfig, with the ID of the pool */
  read?(poolId: string, answer: JsonObject): void;
  /** Called if the settings cannot be read. The operation continues without them. */
  unread(error: LiveError): void;
}

/**
 * Waits before a retry.
 * @param attempt the number of attempts so far, starting at 1
 * @throws LiveError if the user cancels the wait
 */
export type Pause = (attempt: number) => Promise<void>;

/** Information about edits to a file while the user reviews its plan. */
export interface EditsDuringReview {
  /** The name of the file that was edited after the plan was last shown, which is why the plan is shown again. */
  readonly editedFile: string | undefined;
  /** Whether a file has been edited since the plan was made, so that the plan would be made again before it is sent. */
  readonly isOutdated: () => boolean;
}

/** Additional information for the prompt before a push. A push that has no file has no information about edits. */
export interface PushCircumstances extends Partial<EditsDuringReview> {
  /** Whether the pool changed since the plan was last shown. */
  readonly changedConcurrently: boolean;
  readonly isProtected: boolean;
  /** Whether the plan contains the changes from both files of the pool. */
  readonly bothFiles?: boolean | undefined;
}

/** The user's choice for conflicting edits during a pull. `keep` keeps the edits and pulls only the other settings. */
export type OverwriteChoice = 'overwrite' | 'keep';

/**
 * What happens to the file: it becomes the file of the new pool, or it stays unchanged and the pool gets its own file.
 */
export type CreateAnswer = 'create' | 'create-and-keep';

/** The user's choice for an earlier creation with an unknown outcome: use its pool, or create another one. */
export type PendingAnswer = { readonly poolId: string } | 'create-anyway';

/** Additional information for the prompt before a creation. */
export interface CreateCircumstances extends EditsDuringReview {
  /** Whether another pool with the same name has appeared since the plan was last shown. */
  readonly again: boolean;
}

/** The prompt for a creation. */
export interface CreatePrompts {
  /**
   * Shows the plan of a creation and asks whether to carry it out.
   * @returns undefined if the user cancels; `refresh` to plan the creation again from the current text
   */
  confirmCreate(plan: Plan, circumstances: CreateCircumstances): Promise<CreateAnswer | 'refresh' | undefined>;
  /** Closes the preview that {@link confirmCreate} opened. */
  closePreview?(): Promise<void>;
}

/** The prompts for a push. Each returns undefined or false if the user cancels. */
export interface PushPrompts {
  /**
   * Asks whether to also push the pool's other file, because it has changes. Without this prompt, only the file is
   * pushed.
   * @param plan the plan for both files
   * @param name the name of the other file
   * @param alone the plan for the file alone, which may have no changes or be blocked
   */
  askOther?(plan: Plan, name: string, alone: PlanOutcome): Promise<'both' | 'only' | undefined>;
  /**
   * Asks whether to keep or reset the pool's settings that the file omits.
   * @param changedConcurrently whether the pool changed since the plan was last shown
   * @param add keeps them and adds them to the file; undefined if that is not possible
   */
  askLeftOut(
    plans: LeftOutPlans,
    changedConcurrently: boolean,
    add?: () => Promise<LeftOutChoice | undefined>,
  ): Promise<LeftOutChoice | undefined>;
  /**
   * Shows a plan and asks whether to send it.
   * @returns `pull-first` if the user wants to pull other users' changes into the file before the push; `refresh` to
   * plan the push again from the current text
   */
  confirmPush(plan: Plan, circumstances: PushCircumstances): Promise<boolean | 'pull-first' | 'refresh'>;
  /**
   * Asks the user to type the name of a protected pool.
   * @returns whether the typed name is correct
   */
  confirmByName(plan: Plan): Promise<boolean>;
  /** Closes the preview that {@link confirmPush} opened, once the user has answered all questions. */
  closePreview?(): Promise<void>;
}

/** The prompt for a pull. */
export interface PullPrompts {
  /**
   * Asks whether the pull can overwrite the user's edits.
   * @param text what the file's text would be after the edits are overwritten
   * @returns undefined if the user cancels; `refresh` to plan the pull again from the current text
   */
  askOverwrite(file: PoolFile, text: string, plan: PullPlan): Promise<OverwriteChoice | 'refresh' | undefined>;
}
