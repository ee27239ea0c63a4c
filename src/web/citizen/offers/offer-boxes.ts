import type { Offer } from '../../../domain/proactive/offer';
import type { RequestContext } from '../../route';
import type { ErrorSummary } from '../fields/error-summary';
import type { BoxField, OptionsField, TickField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** What was wrong with what was sent. */
export interface OfferFlaws {
  readonly code: string | null;
  readonly consents: boolean;
  readonly account: string | null;
  readonly typed: string;
}

/** The box of one consent. */
export function tickOf(id: string, label: string, isMissing: boolean, w: Context['words']): TickField {
  return {
    ...{ kind: 'consent', control: 'tick', id, label, note: null, hint: null, source: null },
    error: isMissing ? w['fields.consent.missing'] : null,
    errorWord: `${w['common.error-title']} `,
    checked: false,
  };
}

/** The choice between the account that the registry knows and another; null where it knows none. */
export function accountOf(
  { proposedAccount }: Offer,
  flaws: OfferFlaws,
  { language, words: w, t }: Context,
): OptionsField | null {
  if (proposedAccount === null) return null;
  const { lastFour, bank } = proposedAccount;
  const proposed = t('offers.account.proposed', { bank: bank[language] ?? '', lastFour });
  const isOther = flaws.account !== null;
  return {
    ...{
      kind: 'choice',
      control: 'radio',
      id: 'account',
      label: w['offers.account'],
      note: null,
      hint: null,
    },
    ...{ error: null, errorWord: '', source: null, unchosen: '' },
    options: [
      { id: 'account', value: 'proposed', label: proposed, checked: !isOther },
      { id: 'account-other', value: 'other', label: w['offers.account.other'], checked: isOther },
    ],
  };
}

/** The box for another account. */
export function ibanBox(
  { proposedAccount }: Offer,
  { account, typed }: OfferFlaws,
  { words: w }: Context,
): BoxField {
  const label = w[proposedAccount === null ? 'offers.account.own-iban' : 'offers.account.iban'];
  return plainBox(
    { id: 'iban', label, hint: w['offers.account.hint'], error: account, value: typed, width: 'digits-24' },
    w,
  );
}

/** The box for the code. */
export function codeBox(error: string | null, { words: w }: Context): BoxField {
  return plainBox(
    {
      ...{ id: 'code', label: w['offers.code.label'], hint: w['offers.code.hint'], error },
      ...{ inputmode: 'numeric', autocomplete: 'one-time-code', width: 'digits-12' },
    },
    w,
  );
}

/** What is to be mended, by the box that it stands beside. */
export function flawsOf(
  flaws: OfferFlaws,
  consents: readonly TickField[],
  iban: BoxField,
  code: BoxField,
): ErrorSummary['errors'] {
  return [
    ...(code.error === null ? [] : [{ field: code.id, text: code.error }]),
    ...(flaws.consents
      ? consents.flatMap(({ id, error }) => (error === null ? [] : [{ field: id, text: error }]))
      : []),
    ...(iban.error === null ? [] : [{ field: iban.id, text: iban.error }]),
  ];
}
