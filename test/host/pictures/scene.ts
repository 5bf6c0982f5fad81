import type { Sandbox } from '../../../sandbox/src/index.ts';
import type { SessionOptions } from '../ui/session.ts';
import type { Workbench } from '../ui/workbench.ts';

/** The subject of a screenshot: a VS Code session that ends when the screenshot is taken. */
export interface Scene {
  /** The file name of the screenshot, without its extension. */
  readonly name: string;
  /** Whether README.md contains the screenshot. Other screenshots are for review only. */
  readonly published?: boolean;
  /** The files or folder that VS Code opens. */
  readonly files: SessionOptions['files'];
  readonly settings?: SessionOptions['settings'];
  readonly workspaceTrust?: NonNullable<SessionOptions['workspaceTrust']>;
  /** Prepares the window for the screenshot. */
  readonly show: (workbench: Workbench, sandbox: Sandbox) => Promise<void>;
}
