import type { World } from '../portal/world';
import type { Measurement } from '../results/result';

/** Something that is measured; `name` chooses it on the command line. */
export interface Row {
  readonly name: string;
  readonly measure: (world: World) => Promise<readonly Measurement[]>;
}

/** Bytes as they stand in a note. */
export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
