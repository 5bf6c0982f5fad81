import { SANDBOX_REGION } from '#core/aws/pool-ids';
import { isJsonObject, jsonEquals, type JsonObject } from '#core/json';
import { errorMessage } from '#core/text';
import type { PendingCreation, PendingCreations, PoolFile, StoredCreation } from '../operations/ports.ts';
import { FORMAT_VERSION } from './resource-keys.ts';
import type { Folder } from './snapshot-store.ts';

/** The dependencies of {@link PendingCreationStore}. */
export interface PendingCreationStoreDependencies {
  readonly folder: Folder;
  /** The folder for creations in the sandbox. Like the sandbox, it exists only until the window is closed. */
  readonly inWindow: Folder;
  /** Returns a string that makes a file name unique. */
  readonly unique: () => string;
  readonly log: (line: string) => void;
  readonly onChange: () => void;
}

/** Stores each pending creation in its own file, so that windows do not overwrite each other's creations. */
export class PendingCreationStore implements PendingCreations {
  readonly #dependencies: PendingCreationStoreDependencies;
  #known: readonly StoredCreation[] = [];

  constructor(dependencies: PendingCreationStoreDependencies) {
    this.#dependencies = dependencies;
  }

  async add(creation: PendingCreation): Promise<StoredCreation> {
    const name = `${new Date(creation.sentAt).toISOString().replace(/:/g, '-')}-${this.#dependencies.unique()}.json`;
    const stored = { ...creation, name };
    await this.#write(stored);
    this.#know([...this.#known, stored]);
    return stored;
  }

  async complete(creation: StoredCreation, poolId: string): Promise<void> {
    const completed = { ...creation, poolId };
    this.#know([...this.#without(creation), completed]);
    await this.#quietly(() => this.#write(completed));
  }

  async remove(creation: StoredCreation): Promise<void> {
    this.#know(this.#without(creation));
    await this.#quietly(() => this.#folderOf(creation).remove(creation.name));
  }

  async of(file: Pick<PoolFile, 'key'>, request: JsonObject): Promise<readonly StoredCreation[]> {
    await this.load();
    return this.#known.filter((one) => one.file === file.key || jsonEquals(one.request, request));
  }

  /** Returns the pending creations from a file as of the last load. */
  known({ key }: Pick<PoolFile, 'key'>): readonly StoredCreation[] {
    return this.#known.filter(({ file }) => file === key);
  }

  /** Reads the creations stored by all windows. @throws if the folder cannot be read */
  async load(): Promise<void> {
    const { folder, inWindow } = this.#dependencies;
    this.#know([...(await this.#readAll(folder)), ...(await this.#readAll(inWindow))]);
  }

  async #readAll(folder: Folder): Promise<readonly StoredCreation[]> {
    const stored: StoredCreation[] = [];
    for (const { name } of await folder.list()) {
      if (!name.endsWith('.json')) continue;
      const creation = await folder.read(name).then(
        (text) => parse(text, name),
        () => undefined,
      );
      if (creation) stored.push(creation);
      else this.#dependencies.log(`${name} is not a pending creation and is ignored.`);
    }
    return stored.sort((a, b) => a.sentAt - b.sentAt);
  }

  #know(creations: readonly StoredCreation[]): void {
    this.#known = creations;
    this.#dependencies.onChange();
  }

  #without({ name }: StoredCreation): readonly StoredCreation[] {
    return this.#known.filter((one) => one.name !== name);
  }

  #write({ name, ...creation }: StoredCreation): Promise<void> {
    const text = `${JSON.stringify({ ...creation, formatVersion: FORMAT_VERSION }, undefined, 2)}\n`;
    return this.#folderOf(creation).write(name, text);
  }

  #folderOf({ region }: PendingCreation): Folder {
    const { folder, inWindow } = this.#dependencies;
    return region === SANDBOX_REGION ? inWindow : folder;
  }

  async #quietly(task: () => Promise<void>): Promise<void> {
    await task().catch((error: unknown) =>
      this.#dependencies.log(`A pending creation could not be updated: ${errorMessage(error)}`),
    );
  }
}

function parse(text: string, name: string): StoredCreation | undefined {
  const value = jsonIn(text);
  if (!isJsonObject(value) || value['formatVersion'] !== FORMAT_VERSION) return undefined;
  const { file, kind, poolName, request, region, profile, endpoint, before, sentAt, poolId } = value;
  if (typeof file !== 'string' || typeof kind !== 'string' || typeof poolName !== 'string') return undefined;
  if (typeof region !== 'string' || typeof sentAt !== 'number' || !isJsonObject(request)) return undefined;
  return {
    name,
    file,
    kind,
    poolName,
    request,
    region,
    sentAt,
    ...(typeof profile === 'string' ? { profile } : {}),
    ...(typeof endpoint === 'string' ? { endpoint } : {}),
    ...(Array.isArray(before) ? { before: before.filter((id): id is string => typeof id === 'string') } : {}),
    ...(typeof poolId === 'string' ? { poolId } : {}),
  };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
