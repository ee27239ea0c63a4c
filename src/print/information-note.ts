import { toTenge } from '../domain/payment/tiyn';
import type { InformationAnswer } from '../domain/information/information-answer';
import { isNothingAssigned } from '../domain/information/information-answer';
import { BENEFIT_NAMES } from '../domain/information/information-words';
import { dateInWords, dateShort, timeOfDay } from '../kernel/date-words';
import { LANGUAGES, type Language } from '../kernel/language';
import type { LocalizedText } from '../kernel/localized-text';
import { plainDate } from '../kernel/plain-date';
import { type Fact, writeFacts } from './facts-table';
import { writeFooters } from './footer';
import { writeLetterhead } from './letterhead';
import { localeOf, Page } from './page';
import { writeParagraph, type ParagraphOptions } from './paragraph';
import type { PrintApplicant } from './result-model';
import { writeStatement } from './statement';
import { STYLES } from './text-style';
import { writeVerification } from './verification';
import { INFORMATION_WORDS as OWN, WORDS } from './words';

/** Everything that an answer about an assigned benefit says. It is printed in both languages. */
export interface InformationNote {
  readonly number: string;
  readonly at: Date;
  readonly service: LocalizedText;
  readonly title: LocalizedText;
  readonly applicant: PrintApplicant;
  /** About whom, where it is not the applicant. */
  readonly subjectIin: string | null;
  readonly answer: InformationAnswer;
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
  readonly verifyUrl: string;
}

const PART_GAP = 8;
const TITLE: ParagraphOptions = { tag: 'H1', style: STYLES.denseTitle, align: 'centre', after: 6 };

/** Prints what is assigned, or that nothing is, with the day. The same model gives the same bytes. */
export async function printInformationNote(note: InformationNote): Promise<Buffer> {
  const page = new Page({ language: 'kk', title: `${note.title.kk} №\u00a0${note.number}`, at: note.at });
  page.beginCopy();
  writeLetterhead(page, {
    brandLine: `${WORDS.brandLine.kk} / ${WORDS.brandLine.ru}`,
    kind: `${WORDS.result.kk} / ${WORDS.result.ru}`,
    number: note.number,
  });
  for (const language of LANGUAGES) {
    page.within('Sect', { lang: localeOf(language) }, () => writePart(page, note, language));
  }
  writeVerification(page, note.verifyUrl, [WORDS.verify], LANGUAGES);
  writeFooters(page, note.verifyUrl);
  return page.finish();
}

function writePart(page: Page, note: InformationNote, language: Language): void {
  const { answer } = note;
  page.y += PART_GAP;
  writeParagraph(page, note.title[language], TITLE);
  writeFacts(page, headFacts(note, language), 'dense');
  if (isNothingAssigned(answer)) writeStatement(page, OWN.found[language], nothing(note, language));
  for (const decision of answer.decisions) writeFacts(page, decisionFacts(decision, language), 'dense');
  for (const award of answer.awards) writeFacts(page, awardFacts(award, language), 'dense');
  if (answer.silent.length > 0) {
    const names = answer.silent.map((id) => note.registryTitles.get(id)?.[language] ?? id).join(', ');
    writeParagraph(page, OWN.silent[language].replace('{names}', names), { tag: 'P', style: STYLES.dense });
  }
}

function headFacts({ applicant, subjectIin, service, at }: InformationNote, language: Language): Fact[] {
  return [
    { label: WORDS.applicant[language], lines: [applicant.name] },
    { label: WORDS.iin[language], lines: [applicant.iin ?? ''] },
    ...(subjectIin === null ? [] : [{ label: OWN.about[language], lines: [subjectIin] }]),
    { label: WORDS.service[language], lines: [service[language]] },
    { label: OWN.asOf[language], lines: [`${dateInWords(at, language)}, ${timeOfDay(at)}`] },
  ];
}

/** What was silent may know of something: then it is not said that nothing is assigned. */
function nothing({ answer, at }: InformationNote, language: Language): string {
  const text = answer.silent.length === 0 ? OWN.nothing : OWN.nothingHere;
  return text[language].replace('{date}', dateInWords(at, language));
}

function decisionFacts(
  {
    benefit,
    number,
    resultNumber,
    decidedAt,
    payment,
    paid,
    forIins,
  }: InformationAnswer['decisions'][number],
  language: Language,
): Fact[] {
  const decision = `№\u00a0${resultNumber}, ${dateShort(new Date(decidedAt))}`;
  return [
    { label: OWN.assigned[language], lines: [benefit[language]] },
    ...forWhom(forIins, language),
    {
      label: OWN.decision[language],
      lines: [decision],
      note: `${OWN.application[language]} №\u00a0${number}`,
    },
    ...(payment === null ? [] : paymentFacts(payment, language)),
    {
      label: OWN.paid[language],
      lines:
        paid.length === 0
          ? [OWN.notPaid[language]]
          : paid.map(({ on, amount }) => `${dateShort(new Date(on))}: ${money(amount)}`),
    },
  ];
}

function paymentFacts(
  { amount, frequency, from, until }: NonNullable<InformationAnswer['decisions'][number]['payment']>,
  language: Language,
): Fact[] {
  const often = frequency === 'monthly' ? OWN.monthly : OWN.once;
  return [
    { label: OWN.sum[language], lines: [`${money(amount)}, ${often[language]}`] },
    { label: OWN.period[language], lines: [span(from, until, language)] },
  ];
}

function awardFacts(
  { benefit, since, until, forIins }: InformationAnswer['awards'][number],
  language: Language,
): Fact[] {
  return [
    { label: OWN.registered[language], lines: [BENEFIT_NAMES[benefit][language]] },
    ...forWhom(forIins, language),
    { label: OWN.period[language], lines: [span(since, until, language)] },
  ];
}

function forWhom(forIins: readonly string[] | undefined, language: Language): Fact[] {
  return forIins === undefined ? [] : [{ label: OWN.forWhom[language], lines: [...forIins] }];
}

function span(from: string, until: string | null, language: Language): string {
  const first = dateShort(plainDate(from));
  return until === null
    ? OWN.since[language].replace('{from}', first)
    : OWN.span[language].replace('{from}', first).replace('{until}', dateShort(plainDate(until)));
}

function money(tiyn: string): string {
  const [whole = '', rest] = toTenge(tiyn).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${grouped}${rest === undefined ? '' : `,${rest}`}\u00a0₸`;
}
