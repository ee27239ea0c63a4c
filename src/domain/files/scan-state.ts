/**
 * What is known of a file by its content: no antivirus gave a verdict yet, nothing was found, or something was. A file
 * without a state was handed in while there was no antivirus.
 */
export const SCAN_STATES = ['waiting', 'clean', 'infected'] as const;
export type ScanState = (typeof SCAN_STATES)[number];

/** Whether nobody may open the file any more. */
export function isLocked(state: ScanState | null): boolean {
  return state === 'infected';
}

/** Whether the file may be shown in the page: not before an antivirus that there is has looked at it. */
export function mayShowInline(state: ScanState | null): boolean {
  return state === null || state === 'clean';
}
