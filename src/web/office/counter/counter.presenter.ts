import type { Edition } from '../../../domain/edition/edition';
import type { Channel } from '../../../domain/edition/vocabulary';
import { fullName } from '../../../domain/form/prefill-registry';
import { addressLine } from '../../../domain/form/registered-address';
import type { Language } from '../../../kernel/language';
import { dateInWords } from '../../../kernel/date-words';
import type { RefusalOfVisitor } from '../../../use-cases/reapplication/list-refusals-of-visitor';
import type { Visitor } from '../../../use-cases/office/identify-visitor';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField, OptionsField } from '../../citizen/fields/field-model';
import { plainBox } from '../../citizen/fields/plain-box';
import type { RequestContext } from '../../route';
import { plainOptions } from '../decision/plain-options';
import { refusalsOf } from './refusals-of';
import { languageField } from './visitor-language';

/** The first page at the window: whose number. */
export interface CounterModel {
  readonly heading: string;
  readonly channel: string;
  readonly action: string;
  readonly summary: ErrorSummary;
  readonly iin: BoxField;
  /** Where a draft is taken over that a visitor has brought the number of. */
  readonly slipAction: string;
  readonly slip: BoxField;
  readonly slipIin: BoxField;
  /** Where the term of each service is reckoned that this window takes. */
  readonly when: readonly { readonly href: string; readonly text: string }[];
}

/** The second page: who it is, and what for. */
export interface VisitorModel {
  readonly heading: string;
  readonly channel: string;
  readonly backHref: string;
  readonly action: string;
  readonly visitId: string;
  readonly summary: ErrorSummary;
  /** What the registry says; empty when it does not know or does not answer, which `notice` tells. */
  readonly record: readonly { label: string; value: string }[];
  readonly notice: string | null;
  /** In which language the visitor speaks and gets their papers. */
  readonly language: OptionsField;
  readonly name: BoxField | null;
  readonly service: OptionsField;
  /** Refused applications of the visitor from which a new one may be begun. */
  readonly refusals: readonly { readonly title: string; readonly about: string; readonly href: string }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'office/counter': CounterModel;
    'office/visitor': VisitorModel;
  }
}

/** Asks for the visitor's IIN. */
export function presentCounter(
  { channel, services }: { readonly channel: Channel; readonly services: readonly Edition[] },
  typed: {
    readonly iin: string;
    readonly error: string | null;
    readonly slip?: string;
    readonly slipError?: string;
  },
  { words: w, t, language }: RequestContext,
): CounterModel {
  return {
    heading: w['office.counter.heading'],
    channel: w[`vocab.channel.${channel}`],
    action: `/${language}/office/counter`,
    summary: errorSummary(flawsOf(typed), t),
    slipAction: `/${language}/office/counter/slip`,
    ...slipBoxes(typed, w),
    iin: plainBox(
      {
        id: 'iin',
        label: w['office.counter.iin'],
        hint: w['office.counter.iin-hint'],
        error: typed.error,
        value: typed.iin,
        inputmode: 'numeric',
        width: 'digits-12',
      },
      w,
    ),
    when: services.map(({ id, title }) => ({
      href: `/${language}/services/${id}/when?channel=${channel}`,
      text: title[language],
    })),
  };
}

function slipBoxes(
  { slip = '', slipError }: { readonly slip?: string; readonly slipError?: string },
  w: RequestContext['words'],
): Pick<CounterModel, 'slip' | 'slipIin'> {
  const box = { inputmode: 'numeric', width: 'digits-12' } as const;
  const hint = w['office.counter.slip-hint'];
  const label = w['office.counter.slip'];
  return {
    slip: plainBox({ id: 'slip', label, hint, error: slipError ?? null, value: slip, ...box }, w),
    slipIin: plainBox({ id: 'slip-iin', label: w['office.counter.iin'], ...box }, w),
  };
}

function flawsOf({ error, slipError }: { readonly error: string | null; readonly slipError?: string }) {
  return [
    ...(error === null ? [] : [{ field: 'iin', text: error }]),
    ...(slipError === undefined ? [] : [{ field: 'slip', text: slipError }]),
  ];
}

/** What was chosen on the second page, and what it lacks. */
export interface VisitorAnswers {
  readonly serviceId: string;
  readonly name: string;
  readonly language: Language;
  readonly flaw: 'service-missing' | 'name-missing' | 'service-closed' | null;
}

/** The window, and what the visitor was refused before. */
interface CounterOfVisitor {
  readonly channel: Channel;
  readonly services: readonly Edition[];
  readonly refusals: readonly RefusalOfVisitor[];
}

/** Shows who the visitor is and asks for the service. */
export function presentVisitor(
  visitor: Visitor,
  { channel, services, refusals }: CounterOfVisitor,
  answers: VisitorAnswers,
  context: RequestContext,
): VisitorModel {
  const { words: w, t, language } = context;
  const { flaw } = answers;
  const error = flaw === null ? null : w[`office.counter.${flaw}`];
  const field = flaw === 'name-missing' ? 'name' : 'service';
  return {
    heading: w['office.counter.visitor-heading'],
    channel: w[`vocab.channel.${channel}`],
    backHref: `/${language}/office/counter`,
    action: `/${language}/office/counter/start`,
    visitId: visitor.visitId,
    refusals: refusalsOf(refusals, visitor, context),
    summary: errorSummary(error === null ? [] : [{ field, text: error }], t),
    record: recordOf(visitor, context),
    notice: visitor.status === 'found' ? null : w[`office.counter.${visitor.status}`],
    language: languageField(answers.language, context),
    name: visitor.record === null ? nameField(answers, field === 'name' ? error : null, context) : null,
    service: {
      ...plainOptions('service', w['office.counter.service'], field === 'service' ? error : null, context),
      control: 'select',
      unchosen: w['office.counter.service-choose'],
      options: services.map(({ id, title }) => ({
        id: `service-${id}`,
        value: id,
        label: title[language],
        checked: id === answers.serviceId,
      })),
    },
  };
}

function nameField({ name }: VisitorAnswers, error: string | null, { words: w }: RequestContext): BoxField {
  const label = w['office.counter.name'];
  return plainBox({ id: 'name', label, hint: w['office.counter.name-hint'], value: name, error }, w);
}

function recordOf({ record, iin }: Visitor, { words: w, language }: RequestContext): VisitorModel['record'] {
  const number = { label: w['office.case.iin'], value: iin };
  if (record === null) return [number];
  const { identityDocument: document, birthDate, address } = record;
  return [
    { label: w['office.counter.name'], value: fullName(record) },
    number,
    { label: w['office.counter.birth-date'], value: dateInWords(birthDate, language) },
    ...(document === undefined
      ? []
      : [
          {
            label: w['office.counter.document'],
            value: `№\u00a0${document.number}, ${document.issuer[language]}`,
          },
        ]),
    { label: w['office.counter.address'], value: addressLine(address, language) },
  ];
}
