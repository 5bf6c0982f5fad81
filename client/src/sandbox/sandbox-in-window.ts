import * as l10n from '@vscode/l10n';
import { isLiveError, LiveError, type PoolGateway } from '#live/gateway';
import { SAMPLE_POOL } from './sample-pool.ts';

/** A running local Cognito. */
export interface RunningSandbox {
  /** The URL of the local Cognito on this machine. */
  readonly url: string;
  close(): Promise<void>;
}

/** The dependencies of {@link SandboxInWindow}. */
export interface SandboxDependencies {
  /** Starts a local Cognito with the sample pool. */
  readonly start: () => Promise<RunningSandbox>;
  /** Opens a gateway to the local Cognito at a URL. */
  readonly connect: (url: string) => Promise<PoolGateway>;
}

interface OpenSandbox {
  readonly sandbox: RunningSandbox;
  readonly gateway: PoolGateway;
}

/**
 * The sandbox of this window: a local Cognito that starts on first use, keeps its pools in memory, and stops when the
 * window closes.
 */
export class SandboxInWindow {
  readonly #dependencies: SandboxDependencies;
  #open: Promise<OpenSandbox> | undefined;
  #url: string | undefined;
  #disposed = false;

  constructor(dependencies: SandboxDependencies) {
    this.#dependencies = dependencies;
  }

  /** The URL of the running sandbox; undefined if it is not running. */
  get url(): string | undefined {
    return this.#url;
  }

  /** Returns the gateway to the sandbox; starts the sandbox if it is not running. */
  async gateway(): Promise<PoolGateway> {
    const open = (this.#open ??= this.#start());
    try {
      return (await open).gateway;
    } catch (error) {
      // Another sandbox may have been started in the meantime.
      if (this.#open === open) this.#open = undefined;
      throw error;
    }
  }

  /** Stops the sandbox and discards its pools. The next use starts a new one. */
  async stop(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    const running = await open?.catch(() => undefined);
    if (running?.sandbox.url === this.#url) this.#url = undefined;
    await running?.sandbox.close();
  }

  /** Stops the sandbox permanently. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    await this.stop();
  }

  async #start(): Promise<OpenSandbox> {
    if (this.#disposed) throw new Error('The sandbox ended with its window.');
    const sandbox = await this.#dependencies.start();
    try {
      const gateway = inSandbox(await this.#dependencies.connect(sandbox.url));
      this.#url = sandbox.url;
      return { sandbox, gateway };
    } catch (error) {
      await sandbox.close();
      throw error;
    }
  }
}

/**
 * Wraps the gateway to report a missing pool with a message specific to the sandbox, because the general message
 * suggests checking the profile.
 */
function inSandbox(gateway: PoolGateway): PoolGateway {
  return {
    describe: (resource, signal) =>
      gateway.describe(resource, signal).catch((error: unknown) => {
        if (!isLiveError(error) || error.kind !== 'not-found') throw error;
        const message = l10n.t(
          'The sandbox has no user pool {0}, only {1}. Change UserPoolId. For a pool in AWS, it begins with a Region.',
          resource.poolId,
          SAMPLE_POOL,
        );
        throw new LiveError(message, { kind: error.kind, code: error.code });
      }),
    update: (resource, request, signal) => gateway.update(resource, request, signal),
    create: (kind, request, signal) => gateway.create(kind, request, signal),
    addCustomAttributes: (poolId, attributes, signal) => gateway.addCustomAttributes(poolId, attributes, signal),
    list: (signal) => gateway.list(signal),
  };
}
