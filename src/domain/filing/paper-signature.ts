/** What a window last printed of an application: SHA-256 of its content, and when it was first printed so. */
export interface PrintedContent {
  readonly hash: string;
  readonly printedAt: Date;
}

/**
 * Why an application cannot be filed as signed by hand: it was never printed; something was changed since, so that what was
 * signed says something else; or the signed paper is not there.
 */
export type PaperFlaw = 'not-printed' | 'outdated' | 'not-attached';

/**
 * What is wrong with a signature on paper; null when it holds. A scan from before the print shows another paper.
 * @param hash what the application says now
 * @param scans scans of the signed application
 */
export function findPaperFlaw(
  print: PrintedContent | undefined,
  hash: string,
  scans: readonly { readonly uploadedAt: Date }[],
): PaperFlaw | null {
  if (print === undefined) return 'not-printed';
  if (print.hash !== hash) return 'outdated';
  return scans.some(({ uploadedAt }) => uploadedAt >= print.printedAt) ? null : 'not-attached';
}
