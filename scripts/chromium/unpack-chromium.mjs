// Run as a process of its own: the package unpacks into the folder that TMPDIR names when the process starts.
import chromium from '@sparticuz/chromium';

console.log(await chromium.executablePath());
