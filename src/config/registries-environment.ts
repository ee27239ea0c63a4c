import type { RawVariables } from './rules';

/** What the command of the simulated registries may be told by its environment: PORT and KEY. */
export function registriesEnvironment(environment: RawVariables = process.env): RawVariables {
  const { PORT, KEY } = environment;
  return { PORT, KEY };
}
