// Preloaded into the server (--require): answers each message over the process's channel with the bytes in use after a
// garbage collection. Needs --expose-gc.

process.on('message', () => {
  // Objects that a collected object referenced may be freed only by the next collection.
  for (let turn = 0; turn < 4; turn++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: heapUsed + external, rss });
});
// The channel must not keep a server alive that should exit.
process.channel?.unref();
