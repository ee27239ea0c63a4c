import type { Language } from '../../kernel/language';
import { translate, words } from '../text/words';
import type { ErrorFace } from './domain-error-status';

/** What the error page shows. */
export interface ErrorModel {
  readonly heading: string;
  readonly texts: readonly string[];
  /** A code to tell the help line; never a stack. */
  readonly reference: string | null;
  readonly referenceLabel: string;
  readonly action: { readonly href: string; readonly text: string };
}

declare module '../rendering/view-models' {
  interface ViewModels {
    'errors/error': ErrorModel;
  }
}

/** The page that says what went wrong and what to do. */
export function presentError(
  face: ErrorFace,
  language: Language,
  reference: string | null,
  values: Readonly<Record<string, string | number>> = {},
): ErrorModel {
  const w = words(language);
  const wayOut =
    face.status === 404
      ? { href: `/${language}/services`, text: w['errors.to-services'] }
      : { href: `/${language}`, text: w['errors.to-home'] };
  return {
    heading: w[face.heading],
    texts: [translate(language)(face.text, values)],
    reference,
    referenceLabel: w['errors.reference'],
    action: wayOut,
  };
}
