// Nothing but this check is loaded before the version of Node is known to be new enough for the rest.
import { isNodeSupported, nodeAdvice } from './start/node-version.mjs';

if (isNodeSupported(process.versions.node)) {
  import('./test/run-all.mjs').then(({ runAll }) => runAll(process.argv.slice(2)));
} else {
  console.error(nodeAdvice(process.versions.node));
  process.exitCode = 1;
}
