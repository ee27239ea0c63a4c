import type { Edition } from '../../../../src/domain/edition/edition';
import type { Channel } from '../../../../src/domain/edition/vocabulary';
import type { Language } from '../../../../src/kernel/language';
import type { Reach } from './reach';
import { refuseAtCounter, refuseByOfficials } from './refusal';
import type { BenefitWorld, StaffLogin } from './world';

const PATIENCE_MS = 120_000;

/** The benefit of a file of walks. */
export interface WalkedBenefit {
  readonly rules: Edition;
  readonly reached: Reach;
  /** There once the file has begun. */
  readonly world: () => BenefitWorld;
}

interface GroundWalk {
  readonly groundId: string;
  readonly language: Language;
}

/** Grounds on which a worker at a window does not accept the documents, each by somebody of their own. */
export function walkGroundsOfIntake(
  { rules, reached, world }: WalkedBenefit,
  grounds: readonly (GroundWalk & { readonly at: StaffLogin })[],
): void {
  it.each(grounds)(
    '$groundId: at the window the documents are not accepted, and the receipt says why',
    async (ground) => {
      const { person: applicant } = world().country.grownUp();
      await refuseAtCounter(world(), { rules, applicant, ...ground });
      reached.ground(ground.groundId);
    },
    PATIENCE_MS,
  );
}

/** Grounds on which officials refuse what came through a channel. */
export function walkGroundsOfService(
  { rules, reached, world }: WalkedBenefit,
  channel: Channel,
  grounds: readonly GroundWalk[],
): void {
  it.each(grounds)(
    '$groundId: the clerk refuses, the head signs, and the applicant reads the ground',
    async (ground) => {
      const { person: applicant } = world().country.grownUp();
      await refuseByOfficials(world(), { rules, applicant, channel, ...ground });
      reached.ground(ground.groundId);
    },
    PATIENCE_MS,
  );
}

/** The last test of a file: whatever of the edition no walk has reached. */
export function nothingIsLeft({ reached }: Pick<WalkedBenefit, 'reached'>): void {
  it('no channel and no ground of the edition is left', () => {
    expect(reached.left()).toEqual({ channels: [], grounds: [] });
  });
}
