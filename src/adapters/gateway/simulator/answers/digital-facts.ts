import { createHash } from 'node:crypto';
import type { DigitalDocument, DigitalDocumentRequest } from '../../../../domain/registry/digital-document';
import type { RegistryQuestion } from '../../../../domain/registry/question';
import type { IdentityDocument } from '../../../../domain/registry/registered-person';
import type { RegistryPersonName } from '../../../../domain/registry/registry-fields';
import type { Realm, SentCode } from './realm';

type Asked<Name extends RegistryQuestion['registry']> = Extract<RegistryQuestion, { registry: Name }>;

const CODE_MINUTES = 10;

/** What an answer depends on besides the registers. `requestId` is that of the question: an attempt again is no new one. */
export interface Moment {
  readonly requestId: string;
  readonly nowMs: number;
}

/** Sends the owner a code. Undefined when there is no phone to send it to. */
export function requestFacts(
  { find, codes }: Realm,
  { iin, document }: Asked<'digital-document-request'>,
  { requestId, nowMs }: Moment,
): DigitalDocumentRequest | undefined {
  const phone = find(iin)?.person.mobilePhone;
  if (phone === undefined) return undefined;
  const digest = createHash('sha256').update(`${requestId} ${iin}`).digest();
  const request = digest.toString('hex').slice(0, 24);
  const code = String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
  if (!codes.has(request))
    codes.set(request, { iin, document, code, phone, until: nowMs + CODE_MINUTES * 60_000 });
  return { iin, document, request, sentTo: phone.slice(-2), minutes: CODE_MINUTES };
}

/** Gives the document for the code. A code counts once. */
export function documentFacts(
  realm: Realm,
  { iin, document, request, code }: Asked<'digital-document'>,
  { nowMs }: Moment,
): DigitalDocument {
  const said = { iin, document, request };
  const sent = realm.codes.get(request);
  if (sent === undefined || !isFor(sent, said)) return { ...said, outcome: 'expired' };
  if (sent.until < nowMs) return { ...said, outcome: 'expired' };
  if (sent.code !== code) return { ...said, outcome: 'wrong-code' };
  realm.codes.delete(request);
  const paper = findPaper(realm, iin, document);
  return paper === undefined ? { ...said, outcome: 'no-document' } : { ...said, outcome: 'given', paper };
}

function isFor(sent: SentCode, { iin, document }: { iin: string; document: string }): boolean {
  return sent.iin === iin && sent.document === document;
}

function findPaper(
  { find, registers }: Realm,
  iin: string,
  document: DigitalDocument['document'],
): DigitalDocument['paper'] {
  const person = find(iin)?.person;
  if (person === undefined) return undefined;
  const { surname, givenName, patronymic } = person;
  const owner = { surname, givenName, ...(patronymic === undefined ? {} : { patronymic }) };
  if (document === 'identity-document') return identityPaper(person.identityDocument, owner);
  const record = document === 'birth-certificate' ? registers.birthOf.get(iin) : registers.deathOf.get(iin);
  return record && { number: record.number, owner, issuer: record.office, issuedOn: record.registeredOn };
}

/** A birth certificate proves nobody's identity. */
function identityPaper(
  card: IdentityDocument | undefined,
  owner: RegistryPersonName,
): DigitalDocument['paper'] {
  if (card === undefined || card.kind === 'birth-certificate') return undefined;
  const { number, issuer, issuedOn, validUntil } = card;
  return { number, owner, issuer, issuedOn, ...(validUntil === undefined ? {} : { validUntil }) };
}
