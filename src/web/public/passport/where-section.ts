import type { EditionChannel } from '../../../domain/edition/channels';
import type { Reading } from './reading';
import { OPEN, type LawItem, type Section } from './section';

/** Where to apply and where the result is handed out, and in what form. */
export function whereSection(r: Reading): Section {
  const { channels, mode } = r.edition;
  const form: LawItem = {
    title: { text: r.w['passport.mode'], lang: null },
    passages: [
      { text: mode.values.map((value) => r.w[`vocab.mode.${value}`]).join('; '), lang: null },
      ...(mode.text === undefined ? [] : [r.say(mode.text)]),
      ...r.remark(mode.notes_ru),
    ],
    clause: r.clause(mode.clause),
  };
  const items = [...channels.map((channel) => channelItem(r, channel)), form];
  return { id: 'where', heading: r.w['passport.where'], intro: [], parts: [{ ...OPEN, kind: 'law', items }] };
}

function channelItem(r: Reading, channel: EditionChannel): LawItem {
  const { id, accepts, issues_result: issues, url, condition, notes_ru: notes, clause } = channel;
  const does = [
    r.w[accepts ? 'passport.channel-accepts' : 'passport.channel-not-accepts'],
    ...(issues === undefined
      ? []
      : [r.w[issues ? 'passport.channel-issues' : 'passport.channel-not-issues']]),
  ].join('; ');
  return {
    title: { text: r.w[`vocab.channel.${id}`], lang: null },
    passages: [
      { text: does, lang: null },
      ...(url === undefined ? [] : [{ text: url, lang: null }]),
      ...(condition === undefined ? [] : [r.say(condition)]),
      ...r.remark(notes),
    ],
    clause: r.clause(clause),
  };
}
