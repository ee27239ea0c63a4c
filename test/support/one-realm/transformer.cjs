/** Has Jest hand a test file over to the loader of its worker, where the portal and the libraries are at hand already. */
module.exports = {
  process: () => ({ code: 'module.exports = globalThis.loadInWorker(__filename, jest);' }),
};
