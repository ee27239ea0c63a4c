import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { LocalizedText } from '../../../kernel/localized-text';
import { unbrokenNumber } from '../../../domain/numbering/unbroken-number';
import type { listCabinet } from '../../../use-cases/cabinet/list-cabinet';
import type { RequestContext } from '../../route';
import type { CabinetRow } from './cabinet-rows';

type Asked = Awaited<ReturnType<ReturnType<typeof listCabinet>['access']>>['rows'][number];
type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** Purposes that have words of their own. */
const PURPOSES = [
  'prefill',
  'power-of-attorney',
  'counter-identification',
  'registration',
  'check-after-filing',
  'document-proof',
  'digital-document',
  'information-request',
] as const;

const LOOKS = { found: 'info', 'not-found': '', unavailable: 'warn' } as const;

/** One question to a registry about the person. */
export function accessRow(
  asked: Asked,
  registryTitles: ReadonlyMap<string, LocalizedText>,
  context: Context,
): CabinetRow {
  const { language, words: w } = context;
  const purpose = PURPOSES.find((known) => known === asked.purpose) ?? 'other';
  const leave = w[asked.hasConsent ? 'citizen.cabinet.access.consent' : 'citizen.cabinet.access.by-law'];
  return {
    title: registryTitles.get(asked.registry)?.[language] ?? asked.registry,
    href: asked.number === null ? null : `/${language}/applications/${asked.number}`,
    about: [
      `${dateInWords(asked.askedAt, language)}, ${timeOfDay(asked.askedAt)}`,
      `${w[`citizen.cabinet.access.purpose.${purpose}`]}${numberOf(asked)}`,
      `${askedBy(asked, context)}, ${leave}`,
    ].join('. '),
    tag: { look: LOOKS[asked.status], text: w[`citizen.cabinet.access.${asked.status}`] },
    side: null,
    link: null,
    message: null,
  };
}

function numberOf({ number }: Asked): string {
  return number === null ? '' : ` №\u00a0${unbrokenNumber(number)}`;
}

function askedBy({ official }: Asked, { language, words: w, t }: Context): string {
  if (official === null) return w['citizen.cabinet.access.asked-by.portal'];
  const { name, organisation } = official;
  return t('citizen.cabinet.access.asked-by.official', { name, organisation: organisation[language] });
}
