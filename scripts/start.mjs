// Nothing but this check is loaded before the version of Node is known to be new enough for the rest.
import { isNodeSupported, nodeAdvice } from './start/node-version.mjs';

if (isNodeSupported(process.versions.node)) {
  import('./start/start-portal.mjs').then(({ startPortal }) => startPortal());
} else {
  console.error(nodeAdvice(process.versions.node));
  process.exitCode = 1;
}
