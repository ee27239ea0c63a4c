import type { Person } from '../../../domain/access/person';
import type { getStatus } from '../../../use-cases/cabinet/get-status';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { Language } from '../../../kernel/language';
import { type Handler, page } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { presentSent } from '../sent/sent.presenter';
import { presentStatus } from './status.presenter';

/** A paper of a case as PDF, in the language asked for. */
export type GetReceipt = (person: Person, number: string, language: Language) => Promise<Buffer>;

/** The result as it was signed, or the notice of non-acceptance in the language asked for. */
export type GetResultFile = (
  person: Person,
  number: string,
  language: Language,
) => Promise<{ bytes: Buffer; name: string }>;

interface Uses {
  readonly getStatus: ReturnType<typeof getStatus>;
  /** Names of the registries by their codes. */
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
}

/** Where an application stands. */
export function showStatus(use: Uses): Handler {
  return async (context) => {
    const status = await use.getStatus(demandPerson(context), context.params.number ?? '');
    const model = presentStatus(status, context, use.registryTitles);
    return page('citizen/status', `${model.number}. ${model.title}`, model);
  };
}

/** «Your application is accepted». */
export function showSent(use: Uses): Handler {
  return async (context) => {
    const status = await use.getStatus(demandPerson(context), context.params.number ?? '');
    return page('citizen/sent', context.words['apply.sent.own.heading'], presentSent(status, context));
  };
}

/** The receipt of acceptance, in the language of the page. */
export function sendReceipt(use: { getReceipt: GetReceipt }): Handler {
  return async (context) => {
    const { number = '' } = context.params;
    const content = await use.getReceipt(demandPerson(context), number, context.language);
    const name = `${context.words['status.receipt-file']}-${number}.pdf`;
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition: 'attachment' };
  };
}

/** What was filed, in the language of the page. */
export function sendApplicationPrint(use: { getApplication: GetReceipt }): Handler {
  return async (context) => {
    const { number = '' } = context.params;
    const content = await use.getApplication(demandPerson(context), number, context.language);
    const name = `${context.words['status.application-file']}-${number}.pdf`;
    return { kind: 'file', content, name, mediaType: 'application/pdf', disposition: 'attachment' };
  };
}

/** The result of the service: as it was signed, or, of an application that was not accepted, in the language of the page. */
export function sendResult(use: { getResultFile: GetResultFile }): Handler {
  return async (context) => {
    const { number = '' } = context.params;
    const { bytes, name } = await use.getResultFile(demandPerson(context), number, context.language);
    return { kind: 'file', content: bytes, name, mediaType: 'application/pdf', disposition: 'attachment' };
  };
}
