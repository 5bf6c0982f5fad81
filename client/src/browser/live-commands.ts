/** Commands that need credentials, connections or processes, and cannot work in a browser. */
export const liveCommands: readonly string[] = [
  'userpool.pull',
  'userpool.pullNew',
  'userpool.push',
  'userpool.compare',
  'userpool.restore',
  'userpool.copyAsCli',
  'userpool.selectProfile',
  'userpool.sandbox',
];
