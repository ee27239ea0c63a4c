import type { EditionDocument } from '../../../domain/edition/documents';
import { dateInWords } from '../../../kernel/date-words';
import type { Passage, Reading } from './reading';
import { OPEN, type DocumentItem, type Section, type SectionPart } from './section';
import { limits, missing } from './who-section';

/** What to bring, grouped by the ways of applying for which the act asks the same, and the rules on all documents. */
export function documentsSection(r: Reading): Section {
  const { documents, document_rules: rules = [] } = r.edition;
  const groups = byChannels(documents);
  const parts: SectionPart[] = groups.map((group) => ({
    ...OPEN,
    heading: groupHeading(r, group, groups.length),
    kind: 'documents',
    items: group.map((document) => documentItem(r, document)),
  }));
  const ruleItems = rules.map((rule) => ({
    title: null,
    passages: [r.say(rule)],
    clause: r.clause(rule.clause),
  }));
  return {
    id: 'documents',
    heading: r.w['passport.documents'],
    intro: documents.length === 0 ? [r.w['passport.no-documents']] : [],
    parts: [...parts, { ...OPEN, heading: r.w['passport.document-rules'], kind: 'law', items: ruleItems }],
  };
}

function byChannels(documents: readonly EditionDocument[]): EditionDocument[][] {
  const groups = new Map<string, EditionDocument[]>();
  for (const document of documents) {
    const key = [...document.channels].sort().join();
    groups.set(key, [...(groups.get(key) ?? []), document]);
  }
  return [...groups.values()];
}

function groupHeading(r: Reading, [first]: readonly EditionDocument[], groups: number): string | null {
  const channels = first?.channels ?? [];
  if (groups === 1 && channels.includes('all')) return null;
  return channels.map((channel) => r.w[`vocab.channel.${channel}`]).join(', ');
}

function documentItem(r: Reading, document: EditionDocument): DocumentItem {
  const { waived_when_confirmed_by: registries = [], kinds = [], required } = document;
  return {
    name: r.say(document.name),
    state: r.w[`vocab.requirement.${required}`],
    confirmed: registries.length > 0,
    passages: [
      ...sayings(r, document),
      ...(registries.length === 0 ? [] : [waiver(r, registries)]),
      ...completeFrom(r, document),
      ...limits(r, document.applies_to),
      ...missing(r, document),
      ...r.remark(document.notes_ru),
    ],
    kinds: kinds.map((kind) => r.say(kind)),
    clause: r.clause(document.clause),
  };
}

function sayings(r: Reading, { condition, purpose, alternative, group }: EditionDocument): Passage[] {
  return [
    ...[condition, purpose].flatMap((text) => (text === undefined ? [] : [r.say(text)])),
    ...(alternative === undefined
      ? []
      : [{ text: r.t('passport.document-instead', { what: alternative[r.language] }), lang: null }]),
    ...(group === undefined ? [] : [{ text: r.w['passport.document-one-of'], lang: null }]),
  ];
}

function waiver(r: Reading, registries: readonly Parameters<Reading['registry']>[0][]): Passage {
  const systems = registries.map((id) => r.registry(id)).join(', ');
  return { text: r.t('passport.document-waived', { systems }), lang: null };
}

/** Records of a system begin on a day: what is older must be brought. */
function completeFrom(r: Reading, document: EditionDocument): Passage[] {
  const { waiver_valid_from: from, waiver_valid_from_by_variant: byVariant = {}, kinds = [] } = document;
  const say = (date: string): Passage => ({
    text: r.t('passport.document-waived-from', { date }),
    lang: null,
  });
  return [
    ...(from === undefined ? [] : [say(dateInWords(from, r.language))]),
    ...Object.entries(byVariant).map(([id, day]) => {
      const name = kinds.find((kind) => kind.id === id)?.[r.language];
      const date = dateInWords(day, r.language);
      return say(name === undefined ? date : `${date} (${name})`);
    }),
  ];
}
