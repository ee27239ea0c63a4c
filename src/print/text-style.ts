import type { FontName } from './fonts';

/** The colours of the portal that survive a black and white printer: ink, second text, lines, the mark. */
export const INK = '#14262b';
export const SOFT = '#4a5d64';
export const LINE = '#c6d1d4';
export const TURQUOISE = '#00677a';
export const ORNAMENT = '#00819a';
export const SUN = '#fdc72f';
export const DIAMOND = '#d99a00';

/** How a piece of text is set. `size` and `leading` (from line to line) are in points. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

const regular = (size: number, leading: number, colour: string): TextStyle => ({
  font: 'regular',
  size,
  leading,
  colour,
});
const bold = (size: number, leading: number, colour: string): TextStyle => ({
  font: 'bold',
  size,
  leading,
  colour,
});

/** The few styles that all prints share. */
export const STYLES = {
  title: bold(15, 19, INK),
  heading: bold(12, 16, INK),
  body: regular(11, 14.5, INK),
  strong: bold(11, 14.5, INK),
  label: regular(10.5, 14.5, SOFT),
  note: regular(9, 11.5, SOFT),
  denseTitle: bold(13, 16, INK),
  dense: regular(10, 12.5, INK),
  denseLabel: regular(9.5, 12.5, SOFT),
  brand: bold(15, 17, INK),
} satisfies Record<string, TextStyle>;
