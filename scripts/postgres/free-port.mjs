import { createServer } from 'node:net';

/**
 * A TCP port nobody listens on, the wished one when it is free.
 * @param {number} wished 0 for any
 * @param {string} [host] all addresses of the machine when left out
 * @returns {Promise<number>}
 */
export async function freePort(wished, host) {
  if (wished !== 0 && (await isFree(wished, host))) return wished;
  return listenOnce(0, host);
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export async function isFree(port, host) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    throw error;
  }
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}
