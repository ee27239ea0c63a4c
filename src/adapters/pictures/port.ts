import type { PictureSize } from '../../domain/files/picture-size';
import type { Turn } from '../../domain/files/turn';

/** What is drawn onto a picture: a band added below it, and an SVG of paths over picture and band. */
export interface Overlay {
  /** Height of the band, px. */
  readonly band: number;
  /** As large as picture and band together. */
  readonly svg: string;
}

/** How a picture is wanted. */
export interface WantedPicture {
  /** Longest side, px; a smaller picture stays as it is. */
  readonly longestSide: number;
  readonly turn: Turn;
  readonly overlay?: (size: PictureSize) => Overlay;
}

/**
 * Draws pictures anew: upright, as JPEG on white, with nothing of the original but what one sees of it. Metadata, comments
 * and whatever else lay in the file stay behind.
 */
export interface Pictures {
  /** @throws DomainError `picture-unreadable`; `pictures-busy` when too many are asked for at once */
  draw(bytes: Buffer, wanted: WantedPicture): Promise<Buffer>;
}
