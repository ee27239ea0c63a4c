import { tidyTexts } from '../../../domain/administration/tidy-texts';
import { LANGUAGES } from '../../../kernel/language';
import type { LocalizedText } from '../../../kernel/localized-text';
import { saysTheSame, type changeGround } from '../../../use-cases/administration/change-ground';
import type { findGround, FoundGround } from '../../../use-cases/administration/find-ground';
import { demandPerson } from '../../citizen/draft/demand-person';
import { textOf } from '../../office/form-values';
import { page, type Handler } from '../../route';
import { decideByForm } from '../decision/decide-by-form';
import { groundHref, groundPlaceOf } from './ground-place';
import { GROUND_ASKS, presentGround } from './ground.presenter';
import { textFlaws } from './text-box';

/** What the page of a ground needs. */
export interface GroundUses {
  readonly findGround: ReturnType<typeof findGround>;
  readonly changeGround: ReturnType<typeof changeGround>;
}

/** The page on which a ground for refusal is worded. */
export function groundHandlers(use: GroundUses): { readonly show: Handler; readonly submit: Handler } {
  return decideByForm<'refusal-ground', FoundGround, LocalizedText>({
    asks: GROUND_ASKS,
    load: (context) => use.findGround(demandPerson(context), groundPlaceOf(context)),
    fill: (value, { printed }) => value ?? tidyTexts(printed),
    read: (context) => tidyTexts({ kk: textOf(context, 'kk'), ru: textOf(context, 'ru') }),
    stands: () => null,
    check: (own, { printed }, context) => ({
      flaws: LANGUAGES.flatMap((language) => textFlaws(language, language, own[language], context)),
      value: saysTheSame(printed, own) ? null : own,
    }),
    write: (person, { place }, decision) => use.changeGround(person, place, decision),
    present: (found, state, context) => {
      const model = presentGround(found, state, context);
      return page('admin/ground', model.heading, model);
    },
    place: ({ place }, context) => groundHref(place, context),
  });
}
