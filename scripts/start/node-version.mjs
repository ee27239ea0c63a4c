const MAJOR = 20;
const MINOR = 19;

/**
 * @param {string} version for instance "20.19.0"
 * @returns {boolean} whether the portal runs on that version of Node
 */
export function isNodeSupported(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > MAJOR || (major === MAJOR && minor >= MINOR);
}

/**
 * @param {string} version
 * @returns {string} what to do about a version that is too old
 */
export function nodeAdvice(version) {
  return `\nThis project needs Node ${MAJOR}.${MINOR} or newer; this is Node ${version}.\nInstall a newer one (https://nodejs.org) and try again.\n`;
}
