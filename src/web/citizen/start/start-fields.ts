import type { RequestContext } from '../../route';
import type { BoxField, OptionsField, TickField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';
import type { StartFlaws, TypedStart } from './start.form';

/** The questions before an application. */
export function startFields(
  { words: w }: Pick<RequestContext, 'words'>,
  typed: TypedStart,
  flaws: StartFlaws,
  consentText: string,
): { readonly who: OptionsField; readonly principal: readonly BoxField[]; readonly consent: TickField } {
  const frame = {
    note: null,
    hint: null,
    error: null,
    errorWord: `${w['common.error-title']} `,
    source: null,
  };
  return {
    who: {
      ...frame,
      kind: 'choice',
      control: 'radio',
      id: 'who',
      label: w['apply.start.who'],
      unchosen: '',
      options: [
        { id: 'who', value: 'myself', label: w['apply.start.myself'], checked: typed.who === 'myself' },
        {
          id: 'who-representative',
          value: 'representative',
          label: w['apply.start.representative'],
          checked: typed.who === 'representative',
        },
      ],
    },
    principal: [
      plainBox(
        {
          id: 'principal_iin',
          label: w['apply.start.principal-iin'],
          hint: w['fields.iin.hint'],
          value: typed.principal_iin,
          error: flaws.principal_iin ?? null,
          inputmode: 'numeric',
          width: 'digits-12',
        },
        w,
      ),
      plainBox(
        {
          id: 'principal_name',
          label: w['apply.start.principal-name'],
          value: typed.principal_name,
          error: flaws.principal_name ?? null,
        },
        w,
      ),
      plainBox(
        {
          id: 'power_number',
          label: w['apply.start.power-number'],
          hint: w['apply.start.power-hint'],
          value: typed.power_number,
          error: flaws.power_number ?? null,
        },
        w,
      ),
    ],
    consent: {
      ...frame,
      kind: 'consent',
      control: 'tick',
      id: 'consent',
      label: consentText,
      note: w['fields.optional'],
      hint: w['apply.start.consent-hint'],
      checked: typed.consent === 'yes',
    },
  };
}
