/*
 * Loaded before the server (`node --require`). When the process that started it dies, even by `kill -9`, the channel
 * to it closes, and the server stops as if it had been asked to.
 */
const PATIENCE_MS = 15_000;

if (process.channel && process.env.NODE_UNIQUE_ID === undefined) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
  });
  process.channel.unref();
}
