import type { ServiceView } from '../../../use-cases/catalogue/view-service';
import { findInformationOffer } from '../../../domain/information/information-offer';
import { actName, forceOf } from './act-section';
import type { Passage, Reading } from './reading';
import { readingOf } from './reading';

/** What stands above the sections: the name, the way in, the state of the act, the choice of editions. */
export interface PassportTop {
  readonly family: { readonly href: string; readonly text: string };
  readonly heading: string;
  readonly start: { readonly href: string; readonly text: string } | null;
  /** «Когда будет готово?»; null where nobody takes applications by any way. */
  readonly whenHref: string | null;
  /** Where one asks what is assigned; null where the act offers no such information, or the service is closed. */
  readonly informationHref: string | null;
  /** Said instead of the button, or beside it. */
  readonly startNote: string | null;
  readonly notice: {
    readonly title: string;
    readonly passages: readonly Passage[];
    readonly warn: boolean;
  } | null;
  readonly tabs: readonly { readonly href: string; readonly text: string; readonly current: boolean }[];
  /** Set on Kazakh pages that carry remarks in Russian. */
  readonly foreignNote: string | null;
}

/** Presents the top of a passport. */
export function passportTop(view: ServiceView, r: Reading): PassportTop {
  const { entry, edition } = view;
  const base = `/${r.language}/services`;
  const online = view.channels.includes('portal') || view.channels.includes('mobile-proactive');
  const canStart = entry.accepting && online;
  return {
    family: { href: `${base}#${entry.family}`, text: r.w[`vocab.family.${entry.family}`] },
    heading: edition.title[r.language],
    start: canStart ? { href: `${base}/${entry.id}/apply`, text: r.w['passport.start'] } : null,
    startNote: startNote(view, r, canStart),
    informationHref:
      entry.accepting && findInformationOffer(edition) ? `${base}/${entry.id}/information` : null,
    whenHref: view.channels.length === 0 ? null : `${base}/${entry.id}/when`,
    notice: notice(view, r),
    tabs: tabs(view, r, `${base}/${entry.id}`),
    foreignNote: r.language === 'kk' ? r.w['passport.foreign-note'] : null,
  };
}

function startNote({ entry, channels }: ServiceView, r: Reading, canStart: boolean): string | null {
  if (canStart) return r.w['passport.start-note'];
  if (!entry.accepting) return null;
  const places = channels.map((channel) => r.w[`vocab.channel.${channel}`]).join(', ');
  return r.t('passport.apply-elsewhere', { places });
}

function notice({ entry, edition }: ServiceView, r: Reading): PassportTop['notice'] {
  const { status } = edition.edition;
  if (status === 'in-force') return null;
  const intake: Passage = {
    text: r.w[entry.accepting ? 'passport.accepting' : 'passport.not-accepting'],
    lang: null,
  };
  if (status === 'not-stated')
    return {
      title: r.w['passport.force-not-stated'],
      passages: [{ text: r.t('passport.force-not-stated-text', { act: actName(r) }), lang: null }, intake],
      warn: false,
    };
  return { title: r.w['passport.repealed'], passages: [...forceOf(r), intake], warn: true };
}

function tabs({ editions, edition }: ServiceView, r: Reading, base: string): PassportTop['tabs'] {
  if (editions.length < 2) return [];
  return editions.map((one, index) => ({
    href: index === 0 ? base : `${base}/editions/${one.edition.id}`,
    text: actName(readingOf(one, r.language, { registries: [] })),
    current: one === edition,
  }));
}
