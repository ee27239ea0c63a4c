import type { RegistryDirectory } from '../../../domain/edition/registry-directory';
import type { Language } from '../../../kernel/language';
import { findMainDeadline } from '../../../use-cases/catalogue/main-deadline';
import type { ServiceView } from '../../../use-cases/catalogue/view-service';
import { limitInWords } from '../../text/limit-in-words';
import { actSection } from './act-section';
import { checksSection } from './checks-section';
import { costSection } from './cost-section';
import { deadlinesSection } from './deadlines-section';
import { documentsSection } from './documents-section';
import { hoursSection } from './hours-section';
import { passportTop, type PassportTop } from './passport-top';
import { readingOf, type ClauseLink, type Reading } from './reading';
import { refusalSection } from './refusal-section';
import { resultSection } from './result-section';
import { complaintsSection, consentsSection, otherSection } from './rules-sections';
import { isFilled, type Section } from './section';
import { stepsSection } from './steps-section';
import { whereSection } from './where-section';
import { whoSection } from './who-section';

/** One of the four figures at the top. */
export interface KeyFact {
  readonly name: string;
  readonly value: string;
  readonly clause: ClauseLink | null;
}

/** The passport of a service. */
export interface PassportModel extends PassportTop {
  readonly facts: readonly KeyFact[];
  readonly sections: readonly Section[];
  readonly openData: { readonly href: string };
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'public/passport': PassportModel;
  }
}

/** Everything the acts say of a service, with the clause beside each rule. */
export function presentPassport(
  view: ServiceView,
  language: Language,
  directory: RegistryDirectory,
): PassportModel {
  const r = readingOf(view.edition, language, directory);
  const others = view.others.map((edition) => readingOf(edition, language, directory));
  const { id, edition } = view.edition;
  return {
    ...passportTop(view, r),
    facts: keyFacts(view, r),
    sections: sections(r, others).filter(isFilled).map(withoutEmptyParts),
    openData: { href: `/api/services/${id}/editions/${edition.id}` },
  };
}

function sections(r: Reading, others: readonly Reading[]): Section[] {
  return [
    whoSection(r),
    whereSection(r),
    documentsSection(r),
    checksSection(r),
    deadlinesSection(r, others),
    costSection(r),
    resultSection(r),
    refusalSection(r),
    stepsSection(r, others),
    hoursSection(r),
    complaintsSection(r),
    consentsSection(r),
    otherSection(r),
    actSection(r, others),
  ];
}

function withoutEmptyParts(section: Section): Section {
  return { ...section, parts: section.parts.filter(({ items }) => items.length > 0) };
}

function keyFacts({ channels }: ServiceView, r: Reading): KeyFact[] {
  const { fee, result } = r.edition;
  const deadline = findMainDeadline(r.edition);
  const portal = channels.includes('portal');
  const where = portal && channels.length > 1 ? 'both' : portal ? 'portal' : 'person';
  return [
    ...(deadline === undefined
      ? []
      : [
          {
            name: r.w['passport.fact-term'],
            value: limitInWords(deadline, r.language),
            clause: r.clause(deadline.clause),
          },
        ]),
    ...(fee === undefined
      ? []
      : [
          {
            name: r.w['passport.fact-cost'],
            value: r.w[fee.free ? 'passport.free' : 'passport.not-free'],
            clause: r.clause(fee.clause),
          },
        ]),
    {
      name: r.w['passport.fact-where'],
      value: r.w[`passport.fact-where-${where}`],
      clause: r.clause(r.edition.channels[0]?.clause),
    },
    {
      name: r.w['passport.fact-result'],
      value: r.w[`vocab.result-kind.${result.kind}`],
      clause: r.clause(result.clause),
    },
  ];
}
