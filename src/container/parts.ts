import type { Config } from '../config/env';
import type { Reference } from '../use-cases/filing/reference';
import type { WatchedSystems } from '../use-cases/systems/watch-systems';
import type { Adapters } from './adapters';
import type { Repositories } from './repositories';

/** What use cases are made of. */
export interface ContainerParts {
  readonly config: Config;
  readonly projectRoot: string;
  readonly adapters: Adapters;
  readonly repositories: Repositories;
  readonly reference: Reference;
  readonly watch: WatchedSystems;
}
