// Limits the files in which our code accesses the system: each kind of access may occur only in the files listed here.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../scripts/paths.mjs';

const sources = ['cli/src', 'client/src', 'core/src', 'live/src', 'sandbox/src', 'server/src'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
);

const reaches: readonly [what: string, pattern: RegExp, files: readonly string[]][] = [
  [
    'writes files',
    /\bwriteFile(?:Sync)?\(|\bappendFile|\bcreateWriteStream\b/,
    [
      'cli/src/files/write-text.ts', // fixed files, and output files that the user names
      'live/src/store/code-cache.ts', // the compiled code of our bundles
      'client/src/commands/sandbox.ts', // the sandbox pool's file, in the extension's own storage
      'client/src/sandbox/sandbox-files.ts', // the same file under its short path
      'live/src/store/machine-lock.ts', // push locks, in the user’s state folder
      'client/src/storage/file-folder.ts', // snapshots and pending creations, in the extension's own storage
      'client/src/editors/new-pool-file.ts', // the new file of a pulled pool
      'client/src/editors/converted-file.ts', // the new file of a conversion
    ],
  ],
  [
    'deletes files',
    /\bfs\.delete\(|\bunlink|\brm(?:Sync|dir)\b/,
    [
      'cli/src/files/write-text.ts', // incomplete temporary files
      'cli/src/live/disk-folder.ts', // old snapshots, bases and pending creations, in the user’s state folder
      'live/src/store/code-cache.ts', // incomplete temporary files
      'live/src/store/machine-lock.ts',
      'client/src/storage/file-folder.ts',
      'client/src/language-client/code-cache.ts', // code compiled by other versions of the extension, in its own storage
    ],
  ],
  [
    'writes settings',
    /\bsettings\.update\(|getConfiguration\([^)]*\)\.update\(/,
    ['client/src/prompts/save-profile-setting.ts'],
  ],
  [
    'starts programs',
    /child_process|\bworker_threads\b|\bcreateTerminal\b|\bsendText\b|\bShellExecution\b|\bTransportKind\.ipc\b/,
    [
      'cli/src/live/git-base.ts', // git, to read the file at a revision
      'client/src/language-client/node/server-process.ts', // the language server
    ],
  ],
  [
    'evaluates text as code',
    /\beval\(|\bnew Function\(|node:vm|javascript:/,
    ['live/src/store/code-cache.ts'], // our bundles
  ],
  ['fetches', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b/, ['client/src/browser/packaged-text.ts']],
  ['listens on a port', /\.listen\(\w*[pP]ort\b|\bcreateServer\b/, ['sandbox/src/server.ts']],
  ['opens addresses', /\bopenExternal\(/, ['client/src/commands/open-console.ts']],
];

it.each(reaches)('only these files: %s', (_, pattern, files) => {
  const found = sources.filter((file) => pattern.test(readFileSync(join(projectRoot, file), 'utf8')));
  expect(found.sort()).toEqual([...files].sort());
});
