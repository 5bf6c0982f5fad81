// Preloaded into the server with --require. Responds to each message on the process's IPC channel with the number of
// bytes in use after a garbage collection. Requires --expose-gc.

process.on('message', () => {
  // Objects referenced by a collected object may only be freed by the next collection.
  for (let turn = 0; turn < 4; turn++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ used: heapUsed + external, rss });
});
// The channel must not keep the server process alive.
process.channel?.unref();
