import type { Edition } from '../../domain/edition/edition';
import type { IntakeRefusalGround } from '../../domain/edition/refusal';
import { ALL_CHANNELS, type Channel } from '../../domain/edition/vocabulary';

const OF_CENTRE = '-centre';
/** Order 509, burial Rules, clause 16: for what came through the portal or by consent. */
const NOTICE_OF_ELECTRONIC = 'non-acceptance-notice';
const ELECTRONIC: readonly Channel[] = ['portal', 'mobile-proactive'];

/** Where an act names no ground for not accepting documents, the Law on public services does, for every service. */
const GROUND_OF_LAW: IntakeRefusalGround = {
  id: 'incomplete-documents',
  kk: 'Көрсетілетін қызметті алушы құжаттардың толық топтамасын ұсынбады',
  ru: 'Услугополучатель представил неполный пакет документов',
  clause:
    '«Мемлекеттік көрсетілетін қызметтер туралы» Заң, 20-бап, 2-тармақ / Закон «О государственных услугах», статья 20, пункт 2',
};

/**
 * The grounds on which documents are not accepted at a channel. Where an act gives one ground twice, for the State
 * Corporation and for the Employment Centre, each is for its own windows.
 */
export function intakeGrounds(edition: Pick<Edition, 'refusal'>, channel: Channel): IntakeRefusalGround[] {
  const printed = (edition.refusal?.of_intake ?? []).filter((ground) => {
    const channels = channelsOf(ground);
    return channels.includes(channel) || channels.includes(ALL_CHANNELS);
  });
  const ids = new Set<string>(printed.map(({ id }) => id));
  const fitting = printed.filter(({ id }) =>
    channel === 'employment-centre' ? !ids.has(`${id}${OF_CENTRE}`) : !id.endsWith(OF_CENTRE),
  );
  if (fitting.length > 0) return fitting;
  return [GROUND_OF_LAW];
}

/** A notice that an electronic application is not accepted is for nothing that came to a window. */
function channelsOf({ channels, receipt_form: form }: IntakeRefusalGround): readonly string[] {
  return channels ?? (form === NOTICE_OF_ELECTRONIC ? ELECTRONIC : [ALL_CHANNELS]);
}

/** Whether a ground speaks of documents that are not there: then they are listed. */
export function namesMissing({ id }: Pick<IntakeRefusalGround, 'id'>): boolean {
  return id.startsWith('incomplete-documents');
}
