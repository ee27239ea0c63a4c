import type { RequestContext } from '../../route';
import type { BoxField, OptionsField, TickField } from '../fields/field-model';
import { plainBox } from '../fields/plain-box';
import type { StartFlaws, TypedStart } from './start.form';

type Context = Pick<RequestContext, 'words'>;

const FRAME = { note: null, hint: null, error: null, source: null } as const;

/** For whom the application is. */
export function whoField({ words: w }: Context, typed: TypedStart): OptionsField {
  const option = (value: TypedStart['who'], id: string, label: string) => ({
    id,
    value,
    label,
    checked: typed.who === value,
  });
  return {
    ...FRAME,
    errorWord: `${w['common.error-title']} `,
    kind: 'choice',
    control: 'radio',
    id: 'who',
    label: w['apply.start.who'],
    unchosen: '',
    options: [
      option('myself', 'who', w['apply.start.myself']),
      option('representative', 'who-representative', w['apply.start.representative']),
    ],
  };
}

/** Who gave the power of attorney, and its number. */
export function principalFields(
  { words: w }: Context,
  typed: TypedStart,
  flaws: StartFlaws,
): readonly BoxField[] {
  const box = (
    id: 'principal_iin' | 'principal_name' | 'power_number',
    shape: Parameters<typeof plainBox>[0],
  ) => plainBox({ value: typed[id], error: flaws[id] ?? null, ...shape }, w);
  return [
    box('principal_iin', {
      id: 'principal_iin',
      label: w['apply.start.principal-iin'],
      hint: w['fields.iin.hint'],
      inputmode: 'numeric',
      width: 'digits-12',
    }),
    box('principal_name', { id: 'principal_name', label: w['apply.start.principal-name'] }),
    box('power_number', {
      id: 'power_number',
      label: w['apply.start.power-number'],
      hint: w['apply.start.power-hint'],
    }),
  ];
}

/** The leave to ask the registries, in the words of the form's own consent. */
export function consentField({ words: w }: Context, typed: TypedStart, text: string): TickField {
  return {
    ...FRAME,
    errorWord: `${w['common.error-title']} `,
    kind: 'consent',
    control: 'tick',
    id: 'consent',
    label: text,
    note: w['fields.optional'],
    hint: w['apply.start.consent-hint'],
    checked: typed.consent === 'yes',
  };
}
