import type { RegistryId } from '../edition/vocabulary';

/**
 * Systems that editions name and that the portal puts no question to, each with the reason. Every other system that an
 * edition waives a document by, asks, or checks with has a question (`REGISTRY_CODES`); a guard keeps both lists whole.
 */
export const NOT_ASKED = {
  'egov-gateway':
    'It is the channel. Where an act waives a paper by it (military, radiation, hospital), no system is named that could be asked: the paper is handed in.',
  shep: 'Another name of the channel itself.',
  'regional-egov-gateway': 'A workplace of the provider; the portal is that workplace.',
  'iis-state-corporation': 'A workplace of the State Corporation; its operators work in the portal.',
  'state-corporation-is': 'Another name of that workplace.',
  'egov-portal': 'A place where people apply; the portal is such a place.',
  'elicense-kz': 'A place where people apply; the portal is such a place.',
  'e-maket': 'Its checks, journal and draft decisions are the portal’s own work.',
  'e-sobes': 'It handles requests, which the portal does itself; it knows nothing to ask.',
  'e-licensing': 'It handles requests for permits, which the portal does itself; it knows nothing to ask.',
  odk: 'Payments are handed over to it; nothing is asked of it. What is assigned already is asked of the recipients’ systems.',
  'revoked-certificates-list': 'Looked up with each signature by the port of signatures.',
  'labour-market-ais': 'The edition has an official enter data there; it names nothing to ask.',
  'competent-bodies': 'Not one system: an official writes to whichever body has what is missing.',
} as const satisfies Partial<Record<RegistryId, string>>;
