/** Commands that need credentials, connections or processes, and cannot work in a browser. */
export const liveCommands: readonly string[] = [
  'userpool.pull',
  'userpool.pullNew',
  'userpool.push',
  'userpool.compare',
  'userpool.restore',
  'userpool.openLive',
  'userpool.openConsole',
  'userpool.openFile',
  'userpool.browse',
  'userpool.addRegion',
  'userpool.filter',
  'userpool.refresh',
  'userpool.copyAsCli',
  'userpool.selectProfile',
  'userpool.sandbox',
];
