import { isAbsolute, posix, win32 } from 'node:path';

/** The properties of a machine that determine the state folder. */
export interface UserMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Returns the folder for state that all programs of this product share on one machine for one user, in any window,
 * editor or terminal. It may not exist yet.
 */
export function stateFolder({ platform, env, home }: UserMachine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'cognito-userpool');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'cognito-userpool');
    default: {
      // The XDG specification requires that a relative path is ignored.
      const set = env['XDG_STATE_HOME'] ?? '';
      return posix.join(isAbsolute(set) ? set : posix.join(home, '.local', 'state'), 'cognito-userpool');
    }
  }
}
