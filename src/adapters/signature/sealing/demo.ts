import type { Clock } from '../../../kernel/clock';
import { openDemoAuthority, type DemoKey } from '../demo-authority/demo-authority';
import type { KeyHolder } from '../demo-authority/person-certificate';
import type { Sealing } from './port';

/** The authorised person of the demonstration: nobody who exists. */
const HOLDER: KeyHolder = {
  iin: '750308300129',
  name: 'Тәуекелов Нұрлан Серікұлы',
  organisation: {
    bin: '230740012342',
    name: 'Еңбек және әлеуметтік қорғау комитеті (көрсетілім)',
  },
};

/** Signs by a key that the demonstration's own authority issues, one a process. */
export function demoSealing(folder: string, clock: Clock): Sealing {
  let issued: Promise<DemoKey> | undefined;
  return {
    seal: async (bytes) => {
      const authority = await openDemoAuthority(folder, clock);
      issued ??= authority.issueDemoKey(HOLDER);
      return { cms: await authority.signDetached(await issued, bytes), iin: HOLDER.iin };
    },
  };
}
