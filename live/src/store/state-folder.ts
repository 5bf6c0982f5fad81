import { isAbsolute, posix, win32 } from 'node:path';

/** The properties of a computer that determine the state folder. */
export interface UserMachine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * Returns the folder for per-user state shared by all of this product's programs, in any window, editor or terminal. It
 * might not exist yet.
 */
export function stateFolder({ platform, env, home }: UserMachine): string {
  switch (platform) {
    case 'win32':
      return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'cognito-userpool');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'cognito-userpool');
    default: {
      // The XDG specification requires programs to ignore relative paths.
      const set = env['XDG_STATE_HOME'] ?? '';
      return posix.join(isAbsolute(set) ? set : posix.join(home, '.local', 'state'), 'cognito-userpool');
    }
  }
}
