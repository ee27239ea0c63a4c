import { AspPayments } from '../../../domain/registry/asp-payments';
import { hasRecord } from '../../../domain/registry/has-record';
import { NotaryPower } from '../../../domain/registry/notary-power';
import { REGISTRY_CODES, type RegistryName } from '../../../domain/registry/question';
import { RegisteredFamily } from '../../../domain/registry/registered-family';
import type { RegistryCheck } from '../../../domain/registry/registry-check';
import { dateShort, timeOfDay } from '../../../kernel/date-words';
import type { LocalizedText } from '../../../kernel/localized-text';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import { formFields } from '../../../use-cases/office/form-fields';
import type { RequestContext } from '../../route';
import { compareAnswers } from './compare-answers';

/** What a registry said, in words. */
interface Said {
  readonly className: '' | 'ok' | 'warn';
  readonly text: string;
  readonly note: string | null;
}

/** One question to a registry and its answer. */
export interface RegistryModel extends Said {
  readonly title: string;
  readonly asked: string;
  readonly when: string;
}

/** Reference data of the registries. */
export interface RegistryReference {
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly registryChecks: readonly RegistryCheck[];
}

type Question = CaseView['questions'][number];

/** Every question of the case in its order; a check of the route that was not answered yet is named as well. */
export function registrySection(
  view: CaseView,
  reference: RegistryReference,
  context: RequestContext,
): RegistryModel[] {
  const { words: w, language } = context;
  const asked = view.questions.map((question) => {
    const name = findName(question);
    return {
      title: titleOf(name, question.registry, reference, context),
      asked: name === undefined ? question.purpose : w[`office.registry.asked.${name}`],
      when: `${dateShort(question.askedAt)}, ${timeOfDay(question.askedAt)}`,
      ...saidBy(question, name, view, context),
    };
  });
  const open = reference.registryChecks.filter(
    ({ service, registry }) =>
      service === view.state.filed.serviceId &&
      !view.questions.some((question) => findName(question) === registry),
  );
  const waiting = open.map(({ registry, title }) => ({
    title: titleOf(registry, registry, reference, context),
    asked: title[language],
    when: '',
    className: '' as const,
    text: w['office.registry.not-asked'],
    note: null,
  }));
  return [...asked, ...waiting];
}

function findName({ question }: Question): RegistryName | undefined {
  return isRegistryName(question.registry) ? question.registry : undefined;
}

function isRegistryName(name: unknown): name is RegistryName {
  return typeof name === 'string' && Object.hasOwn(REGISTRY_CODES, name);
}

function titleOf(
  name: RegistryName | undefined,
  stored: string,
  { registryTitles }: RegistryReference,
  { language }: RequestContext,
): string {
  const code = name === undefined ? stored : REGISTRY_CODES[name];
  return registryTitles.get(code)?.[language] ?? code;
}

function saidBy(
  question: Question,
  name: RegistryName | undefined,
  view: CaseView,
  context: RequestContext,
): Said {
  const { words: w } = context;
  if (question.status === 'unavailable')
    return { className: '', text: w['office.registry.unavailable'], note: null };
  if (question.status === 'not-found')
    return { className: 'warn', text: w['office.registry.not-found'], note: null };
  switch (name) {
    case 'asp-payments':
      return aspSaid(question, context);
    case 'gbd-fl':
      return personSaid(view, context);
    case 'family':
      return familySaid(question, context);
    case 'notary-powers':
      return powerSaid(question, context);
    case undefined:
      return { className: 'ok', text: w['office.registry.found'], note: null };
    default:
      return recordSaid(name, question, context);
  }
}

/** Of the other registries: whether there is a record. That there is none may be good news, so it is no warning. */
function recordSaid(name: RegistryName, { answer }: Question, { words: w }: RequestContext): Said {
  return hasRecord(name, answer ?? {})
    ? { className: 'ok', text: w['office.registry.found'], note: null }
    : { className: '', text: w['office.registry.not-found'], note: null };
}

function aspSaid({ answer }: Question, { words: w, t }: RequestContext): Said {
  const payments = AspPayments.safeParse(answer);
  if (!payments.success || !payments.data.recipient) {
    return { className: 'warn', text: w['office.registry.asp-none'], note: null };
  }
  const { monthsPaid, year } = payments.data;
  const note = t('office.registry.asp-months', { months: monthsPaid.join(', '), year });
  return { className: 'ok', text: w['office.registry.asp-paid'], note };
}

function personSaid({ state, rules, questions }: CaseView, { words: w, t }: RequestContext): Said {
  const fields = formFields(rules, state.filed.formId);
  const compared = [...compareAnswers(fields, state.filed, questions).values()];
  const differing = compared.filter(({ matches }) => !matches).length;
  if (differing === 0) return { className: 'ok', text: w['office.registry.person-matches'], note: null };
  return { className: 'warn', text: t('office.registry.person-differs', { count: differing }), note: null };
}

function familySaid({ answer }: Question, { words: w, t }: RequestContext): Said {
  const family = RegisteredFamily.safeParse(answer);
  const count = family.success ? family.data.members.length : 0;
  return {
    className: 'ok',
    text: w['office.registry.found'],
    note: t('office.registry.family-members', { count }),
  };
}

function powerSaid({ answer }: Question, { words: w, t }: RequestContext): Said {
  const power = NotaryPower.safeParse(answer);
  if (!power.success) return { className: 'warn', text: w['office.registry.not-found'], note: null };
  const { revokedOn, validUntil } = power.data;
  if (revokedOn !== undefined) {
    return {
      className: 'warn',
      text: t('office.registry.power-revoked', { date: dateShort(revokedOn) }),
      note: null,
    };
  }
  const note = t('office.registry.power-until', { date: dateShort(validUntil) });
  return { className: 'ok', text: w['office.registry.found'], note };
}
