// Preloaded into the server (--require): answers each message over the process's own channel with the bytes that are in
// use after everything that nobody needs any more was collected. It takes --expose-gc.

process.on('message', () => {
  // What an object that was collected held may go only with the next collection.
  for (let turn = 0; turn < 4; turn++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: heapUsed + external, rss });
});
// The channel must not keep a server alive that was told to end.
process.channel?.unref();
