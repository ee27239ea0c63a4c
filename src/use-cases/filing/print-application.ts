import type { ApplicationRepository } from '../../data/applications';
import type { ConsentRepository } from '../../data/consents';
import type { EditionLibrary } from '../../data/edition-library';
import type { Person } from '../../domain/access/person';
import type { ApplicationEvent, EventPayload } from '../../domain/application/event';
import { isSignedApplication } from '../../domain/documents/document-words';
import { Channel } from '../../domain/edition/vocabulary';
import { Answers } from '../../domain/fields/answer';
import { applicationForm, type FindOptions } from '../../domain/form/application-form';
import { shownForm } from '../../domain/form/shown-form';
import { DomainError } from '../../kernel/domain-error';
import type { Language } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type * as Prints from '../../print/register';
import { demandSight } from '../cases/case-facts';
import { applicationPrint, markOf } from './application-print';
import { receiptDocuments } from './receipt-documents';
import type { Reference } from './reference';

export interface PrintApplicationDeps {
  readonly applications: Pick<ApplicationRepository, 'findCase'>;
  readonly consents: Pick<ConsentRepository, 'listOfCase'>;
  readonly editions: Pick<EditionLibrary, 'asOf'>;
  readonly findOptions: FindOptions;
  readonly reference: Pick<Reference, 'registryTitles'>;
  readonly makePrint: (typeof Prints)['makePrint'];
}

type Filed = EventPayload<'filed'>;

/** How each way of signing is named on the application. */
const WAYS = {
  eds: { kk: 'Электрондық цифрлық қолтаңбамен қол қойылды', ru: 'Подписано электронной цифровой подписью' },
  'sms-code': { kk: 'Бірреттік кодпен расталды', ru: 'Подтверждено одноразовым кодом' },
  'phone-answer': {
    kk: 'Абоненттік құрылғы арқылы расталды',
    ru: 'Подтверждено через абонентское устройство',
  },
  'at-counter': {
    kk: 'Басып шығарылған өтінішке қолмен қол қойылды',
    ru: 'Подписано от руки на распечатанном заявлении',
  },
  session: { kk: 'Порталда құпиясөзбен расталды', ru: 'Подтверждено на портале паролем' },
} as const satisfies Record<Filed['signature']['way'], LocalizedText>;

/**
 * What somebody filed, printed from the fact of the filing: what was completed or changed later is not in it. Without a
 * language it is printed in that of the application.
 * @throws DomainError `not-found` for a case that is unknown or that the person may not see
 */
export function printApplication(deps: PrintApplicationDeps) {
  return async (
    person: Person,
    caseId: string,
    language?: Language,
  ): Promise<{ readonly content: Buffer; readonly name: string }> => {
    const found = await deps.applications.findCase(caseId);
    const [filing] = found?.events ?? [];
    if (found === undefined || filing?.type !== 'filed') throw new DomainError('not-found');
    demandSight(person, found);
    const model = await modelOf(deps, caseId, filing, language ?? filing.payload.language);
    return { content: await deps.makePrint('application', model), name: `${filing.payload.number}.pdf` };
  };
}

async function modelOf(
  deps: PrintApplicationDeps,
  caseId: string,
  { payload, at }: Extract<ApplicationEvent, { type: 'filed' }>,
  language: Language,
) {
  const rules = await deps.editions.asOf(payload.serviceId, payload.rulesEdition, at);
  const answers = Answers.parse(payload.answers);
  const applying = {
    channel: Channel.parse(payload.channel),
    representative: payload.representative !== null,
  };
  const given = (await deps.consents.listOfCase(caseId)).filter(({ id }) => payload.consentIds.includes(id));
  // The application itself is none of the papers that come with it.
  const handedIn = payload.documents.filter(({ documentId }) => !isSignedApplication(documentId));
  return applicationPrint({
    ...{ rules, answers, language, number: payload.number, madeAt: at },
    form: shownForm(applicationForm(rules, applying, deps.findOptions), answers),
    mark: markOf(payload.printed?.hash ?? payload.signature.documentHash),
    documents: receiptDocuments({ documents: handedIn }, deps.reference.registryTitles),
    consents: given.map(({ textKk, textRu }) => ({ kk: textKk, ru: textRu })),
    signed: {
      at,
      by: payload.representative?.name ?? payload.applicant.name,
      way: WAYS[payload.signature.way],
    },
    ...(payload.link === undefined ? {} : { part: payload.link.title }),
  });
}
