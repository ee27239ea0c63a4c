import type { CaseMaker } from '../../support/app-cases';
import { typed, type Act, type Place } from './places';

/** What the pages of signing need to be shown: tests hand over what is known only when the portal runs. */
interface SigningParts {
  /** A link by which somebody signs their draft elsewhere. */
  readonly link: (draftId: string) => Promise<string>;
  /** An application whose signature turned out not to hold. */
  readonly toSignAgain: (make: CaseMaker) => Promise<string>;
}

const posts =
  (place: string): Act =>
  (page) =>
    Promise.all([page.waitForNavigation(), page.click(`main form[action$="${place}"] button`)]).then(
      () => undefined,
    );
const then =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page);
  };

/** Windows share a session, which remembers one draft that is being signed: all places are about the same one. */
function once(at: (make: CaseMaker) => Promise<string>): (make: CaseMaker) => Promise<string> {
  let known: Promise<string> | undefined;
  return (make) => (known ??= at(make));
}

/** The ladder of signing, what waits elsewhere, log-in by key, and what is signed again. */
export function signingPlaces({ link, toSignAgain }: SigningParts): Place[] {
  const sign = once(async (make) => `/apply/${(await make.draft()).id}/sign`);
  const owner = { as: 'owner', at: sign } as const;
  const signAgain = once(toSignAgain);
  const again = { as: 'owner', at: signAgain } as const;
  return [
    owner,
    { ...owner, act: posts('/sign/again') },
    { ...owner, act: then(posts('/sign/again'), typed({ code: '000000' })), status: 422 },
    { ...owner, act: posts('/sign/later') },
    { ...owner, act: posts('/sign/counter') },
    { as: 'owner', at: async (make) => link((await make.draft()).id) },
    { as: 'anonymous', at: '/login/key' },
    { as: 'anonymous', at: '/office/login/key' },
    {
      as: 'operator',
      at: '/office/counter',
      act: typed({ slip: '1', 'slip-iin': '1' }, posts('/slip')),
      status: 422,
    },
    again,
    { ...again, act: posts('/sign/again') },
    { ...again, act: then(posts('/sign/again'), typed({ code: '000000' })), status: 422 },
    { as: 'owner', at: async (make) => (await signAgain(make)).replace(/\/sign$/, '') },
  ];
}
