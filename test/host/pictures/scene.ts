import type { Sandbox } from '../../../sandbox/src/index.ts';
import type { SessionOptions } from '../ui/session.ts';
import type { Workbench } from '../ui/workbench.ts';

/** The subject of a picture: a session in VS Code that ends when the picture is taken. */
export interface Scene {
  /** The picture's name, without its ending. */
  readonly name: string;
  /** Whether README.md shows it; the others are for review. */
  readonly published?: boolean;
  /** The files or folder that VS Code opens. */
  readonly files: SessionOptions['files'];
  readonly settings?: SessionOptions['settings'];
  readonly workspaceTrust?: NonNullable<SessionOptions['workspaceTrust']>;
  /** Prepares the window for the picture. */
  readonly show: (workbench: Workbench, sandbox: Sandbox) => Promise<void>;
}
