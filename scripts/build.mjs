import { buildProject } from './build/build-project.mjs';

const { written, removed, milliseconds } = await buildProject();
console.log(`Built: ${written} files written, ${removed} removed, ${milliseconds} ms.`);
