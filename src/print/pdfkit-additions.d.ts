import type { Font } from 'fontkit';
import type { SharedFont } from './shared-font';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** PDFKit takes an already parsed font as well; its types do not say so yet. */
      registerFont(name: string, font: Font): this;
    }
  }

  namespace PDFKit {
    interface PDFDocument {
      /** The open fonts of a document by name. Not public in PDFKit 0.20: only fonts.ts uses it, to put in a SharedFont. */
      readonly _fontFamilies: Record<string, SharedFont>;
    }
  }
}
