/**
 * What `npm test` does. `script` is a script of package.json; `project` one of jest.config.cjs. Those that occupy all
 * cores run alone, the others side by side.
 * @typedef {{ name: string, title: string, script?: string, project?: string, allCores?: boolean }} Stage
 * @type {readonly Stage[]}
 */
export const STAGES = [
  { name: 'lint', title: 'Lint', script: 'lint' },
  { name: 'types', title: 'Types and typed views', script: 'types' },
  { name: 'format', title: 'Formatting', script: 'format:check' },
  { name: 'layers', title: 'Layers', script: 'layers' },
  { name: 'dead-code', title: 'Dead code', script: 'dead-code' },
  { name: 'unit', title: 'Unit tests', project: 'unit', allCores: true },
  { name: 'database', title: 'Tests on Postgres', project: 'database', allCores: true },
  { name: 'guards', title: 'Guards about the code', project: 'guards', allCores: true },
  { name: 'scripts', title: 'The commands themselves', project: 'scripts', allCores: true },
  { name: 'journeys', title: 'Journeys in a browser', project: 'journeys', allCores: true },
];
