import { isAbsolute, posix, win32 } from 'node:path';

/** What decides where a user's programs keep their state. */
export interface UserMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The folder for what all programs of this product share on one machine for one user, whichever window, editor or
 * terminal they run in. It need not exist.
 */
export function stateFolder({ platform, env, home }: UserMachine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'cognito-userpool');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'cognito-userpool');
    default: {
      // The XDG specification says that a relative path is to be ignored.
      const set = env['XDG_STATE_HOME'] ?? '';
      return posix.join(isAbsolute(set) ? set : posix.join(home, '.local', 'state'), 'cognito-userpool');
    }
  }
}
