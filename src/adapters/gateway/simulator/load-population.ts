import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Population } from './population';

/** Reads the simulated population from a YAML file. @throws ZodError naming what in the file does not fit. */
export function loadPopulation(file: string): Population {
  return Population.parse(parse(readFileSync(file, 'utf8')));
}
