import type { Sandbox } from '../../../sandbox/src/index.ts';
import type { SessionOptions } from '../ui/session.ts';
import type { Workbench } from '../ui/workbench.ts';

/** What a picture is taken of: one visit to VS Code, which ends where the picture is taken. */
export interface Scene {
  /** The picture's name, without its ending. */
  readonly name: string;
  /** Whether README.md shows it; the others are there to be looked at. */
  readonly published?: boolean;
  /** What VS Code opens. */
  readonly files: SessionOptions['files'];
  readonly settings?: SessionOptions['settings'];
  readonly workspaceTrust?: NonNullable<SessionOptions['workspaceTrust']>;
  /** Brings the window to what is worth a picture. */
  readonly show: (workbench: Workbench, sandbox: Sandbox) => Promise<void>;
}
