import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';
import { ALL_CHANNELS } from './vocabulary';

type Scoped = { readonly channels?: readonly string[] };

/** A fact may be limited only to channels of its own edition (or hold for `all`), and some channel must accept. */
export function channelIssues(edition: Edition): FactIssue[] {
  const known = new Set<string>([...edition.channels.map(({ id }) => id), ALL_CHANNELS]);
  const used = [...scopedSections(edition), ...routes(edition)];
  const unknown = used.flatMap(([path, channel]) =>
    known.has(channel) ? [] : [{ path, message: `"${channel}" is not a channel of this edition` }],
  );
  const accepting = edition.channels.some(({ accepts }) => accepts);
  return accepting
    ? unknown
    : [...unknown, { path: ['channels'], message: 'no channel accepts applications' }];
}

function scopedSections(edition: Edition): [FactIssue['path'], string][] {
  const sections: [FactIssue['path'], readonly Scoped[]][] = [
    [['applicants', 'categories'], edition.applicants?.categories ?? []],
    [['result', 'outcomes'], edition.result.outcomes],
    [['deadlines'], edition.deadlines],
    [['documents'], edition.documents],
    [['automatic_checks'], edition.automatic_checks ?? []],
    [['refusal', 'of_intake'], edition.refusal?.of_intake ?? []],
    [['refusal', 'of_service'], edition.refusal?.of_service ?? []],
    [['forms'], edition.forms],
  ];
  return sections.flatMap(([path, items]) =>
    items.flatMap((item, index) =>
      (item.channels ?? []).map((channel, place): [FactIssue['path'], string] => [
        [...path, index, 'channels', place],
        channel,
      ]),
    ),
  );
}

function routes({ process = [] }: Edition): [FactIssue['path'], string][] {
  return process.flatMap(({ route, also_for: alsoFor = [] }, index): [FactIssue['path'], string][] => [
    [['process', index, 'route'], route],
    ...alsoFor.map((channel, place): [FactIssue['path'], string] => [
      ['process', index, 'also_for', place],
      channel,
    ]),
  ]);
}
