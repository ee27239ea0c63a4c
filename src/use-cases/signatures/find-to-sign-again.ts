import { createHash } from 'node:crypto';
import type { ApplicationRepository, LoadedCase } from '../../data/applications';
import type { EditionLibrary } from '../../data/edition-library';
import type { SignatureRepository } from '../../data/signatures';
import type { Citizen, Person } from '../../domain/access/person';
import { type ApplicationState, fold } from '../../domain/application/fold';
import type { Edition } from '../../domain/edition/edition';
import { Channel } from '../../domain/edition/vocabulary';
import { mustSignAgain } from '../../domain/signature/must-sign-again';
import { DomainError } from '../../kernel/domain-error';

export interface FindToSignAgainDeps {
  readonly applications: Pick<ApplicationRepository, 'findByNumber' | 'findCase'>;
  readonly signatureRows: Pick<SignatureRepository, 'find'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
}

/** A filed application whose applicant must sign it again. */
export interface ToSignAgain {
  readonly kind: 'to-sign';
  readonly person: Citizen;
  readonly caseId: string;
  readonly number: string;
  readonly rules: Edition;
  readonly channel: Channel;
  /** The very text that was filed, and its SHA-256 in hex. */
  readonly signed: { readonly text: Buffer; readonly hash: string };
}

/** `settled`: there is nothing to sign (any more). */
export type SignAgainState = ToSignAgain | { readonly kind: 'settled' };

export type FindToSignAgain = ReturnType<typeof findToSignAgain>;

/**
 * The application of the person by its number, when it must be signed again. The text is the one that was kept with the
 * first signature: nobody can have changed it, and it is compared with the hash in the journal all the same.
 * @throws DomainError `not-found` for whoever did not file it; `signed-text-differs` when the text is not what was filed
 */
export function findToSignAgain(deps: FindToSignAgainDeps) {
  return async (person: Person, number: string): Promise<SignAgainState> => {
    const { citizen, loaded, state } = await ownCase(deps, person, number);
    if (!mustSignAgain(state)) return { kind: 'settled' };
    const { serviceId, rulesEdition, channel } = state.filed;
    return {
      kind: 'to-sign',
      person: citizen,
      caseId: loaded.application.id,
      number,
      rules: await deps.editions.get(serviceId, rulesEdition),
      channel: Channel.parse(channel),
      signed: await filedText(deps, state),
    };
  };
}

async function ownCase(
  { applications }: FindToSignAgainDeps,
  person: Person,
  number: string,
): Promise<{ citizen: Citizen; loaded: LoadedCase; state: ApplicationState }> {
  const known = await applications.findByNumber(number);
  const isOwn = known !== undefined && known.accountId === person.accountId;
  const loaded = isOwn ? await applications.findCase(known.id) : undefined;
  if (loaded === undefined || person.kind !== 'citizen') throw new DomainError('not-found');
  return { citizen: person, loaded, state: fold(loaded.events) };
}

async function filedText(
  { signatureRows }: FindToSignAgainDeps,
  { filed: { signature } }: ApplicationState,
): Promise<ToSignAgain['signed']> {
  const { evidenceId, documentHash: hash } = signature;
  const text = evidenceId === null ? undefined : (await signatureRows.find(evidenceId))?.document;
  const isSame = text !== undefined && createHash('sha256').update(text).digest('hex') === hash;
  if (!isSame) throw new DomainError('signed-text-differs');
  return { text, hash };
}
