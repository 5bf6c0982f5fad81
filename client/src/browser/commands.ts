/** Commands that need credentials, connections or processes, and so cannot work in a browser. */
export const liveCommands: readonly string[] = [
  'userpool.pull',
  'userpool.push',
  'userpool.compare',
  'userpool.restore',
  'userpool.copyAsCli',
  'userpool.selectProfile',
  'userpool.sandbox',
];
