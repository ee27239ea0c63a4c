import { textIn } from '../../../kernel/localized-text';
import type { AgainOffer } from '../../../use-cases/reapplication/apply-again';
import type { RequestContext } from '../../route';
import type { TickField } from '../fields/field-model';
import { consentField } from '../start/start-fields';
import { NOTHING_TYPED } from '../start/start.form';
import { type ToldRefusal, toldRefusal } from './told-refusal';

/** What the page before a new application shows that follows a refused one. */
export interface AgainModel {
  readonly title: string;
  readonly backHref: string;
  readonly backText: string;
  readonly told: ToldRefusal | null;
  /** How many answers are taken over. */
  readonly answers: string;
  /** Documents of which the old files are taken over. */
  readonly documents: readonly string[];
  /** The draft that was begun already; null: none was. */
  readonly begunHref: string | null;
  readonly action: string;
  readonly consent: TickField;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/again': AgainModel;
  }
}

/** What is taken over, what must be brought anew, and the leave to ask the registries afresh. */
export function presentAgain(
  { taken, documents, told, governing, consent, begun }: AgainOffer,
  { number, visitId }: { readonly number: string; readonly visitId: string | null },
  context: Pick<RequestContext, 'language' | 'words' | 't'>,
): AgainModel {
  const { language, words: w, t } = context;
  const base = `/${language}/applications/${number}`;
  return {
    title: textIn(governing.rules.title, language),
    backHref: visitId === null ? base : `/${language}/office/counter`,
    backText: visitId === null ? w['again.back'] : w['nav.counter'],
    told: toldRefusal(told, context),
    answers: t('again.answers', { count: Object.keys(taken).length }),
    documents: documents.map((name) => textIn(name, language)),
    begunHref: begun === null ? null : `/${language}/apply/${begun}`,
    action: visitId === null ? `${base}/again` : `${base}/again?visit=${visitId}`,
    consent: consentField(context, NOTHING_TYPED, textIn(consent.text, language)),
  };
}
