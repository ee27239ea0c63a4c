import { type Language, LANGUAGES } from '../../../kernel/language';
import type { OptionsField } from '../../citizen/fields/field-model';
import type { RequestContext } from '../../route';
import { plainOptions } from '../decision/plain-options';

/** The first question at the window: in which language the visitor speaks, and gets their papers. */
export function languageField(chosen: Language, context: RequestContext): OptionsField {
  const { words: w } = context;
  return {
    ...plainOptions('language', w['office.counter.language'], null, context),
    hint: w['office.counter.language-hint'],
    control: 'radio',
    options: LANGUAGES.map((one) => ({
      id: one === LANGUAGES[0] ? 'language' : `language-${one}`,
      value: one,
      label: w[`office.counter.language.${one}`],
      checked: one === chosen,
    })),
  };
}
