import * as l10n from '@vscode/l10n';
import { isLiveError, LiveError, type PoolGateway } from '#live/gateway';
import { SAMPLE_POOL } from './sample-pool.ts';

/** A pretend Cognito that is running. */
export interface RunningSandbox {
  /** Its address on this machine. */
  readonly url: string;
  close(): Promise<void>;
}

/** What a {@link SandboxInWindow} works with. */
export interface SandboxDependencies {
  /** Starts a pretend Cognito on this machine, with the sample pool in it. */
  readonly start: () => Promise<RunningSandbox>;
  /** A gateway to the one at an address. */
  readonly connect: (url: string) => Promise<PoolGateway>;
}

interface OpenSandbox {
  readonly sandbox: RunningSandbox;
  readonly gateway: PoolGateway;
}

/**
 * The sandbox of this window: a pretend Cognito that starts at the first use, keeps its pools in memory, and ends with
 * the window.
 */
export class SandboxInWindow {
  readonly #dependencies: SandboxDependencies;
  #open: Promise<OpenSandbox> | undefined;
  #url: string | undefined;
  #disposed = false;

  constructor(dependencies: SandboxDependencies) {
    this.#dependencies = dependencies;
  }

  /** The address of the running sandbox; undefined where none is running. */
  get url(): string | undefined {
    return this.#url;
  }

  /** The way into the sandbox, which is started where it is not running. */
  async gateway(): Promise<PoolGateway> {
    const open = (this.#open ??= this.#start());
    try {
      return (await open).gateway;
    } catch (error) {
      // By now another may have been started.
      if (this.#open === open) this.#open = undefined;
      throw error;
    }
  }

  /** Ends the sandbox with all that was done in it. The next use starts a new one. */
  async stop(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    const running = await open?.catch(() => undefined);
    if (running?.sandbox.url === this.#url) this.#url = undefined;
    await running?.sandbox.close();
  }

  /** Ends the sandbox for good. */
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

/** The same gateway, with words of its own for a pool that is not there: in the sandbox no profile is to blame. */
function inSandbox(gateway: PoolGateway): PoolGateway {
  return {
    describe: (poolId, signal) =>
      gateway.describe(poolId, signal).catch((error: unknown) => {
        if (!isLiveError(error) || error.kind !== 'not-found') throw error;
        const message = l10n.t(
          'The sandbox has no user pool {0}, only {1}. Change UserPoolId: a pool at AWS has the name of its region there.',
          poolId,
          SAMPLE_POOL,
        );
        throw new LiveError(message, { kind: error.kind, code: error.code });
      }),
    mfaConfig: (poolId, signal) => gateway.mfaConfig(poolId, signal),
    update: (request, signal) => gateway.update(request, signal),
    list: (signal) => gateway.list(signal),
  };
}
