import type { Edition } from '../../../src/domain/edition/edition';
import { isRequiredUnlessConfirmed } from '../../../src/domain/documents/document-words';
import { CASE_FACTS, type CaseFact, OFFER_FACTS, type OfferFact } from '../../../src/domain/messages/facts';
import { NOT_ASKED } from '../../../src/domain/registry/not-asked';
import { REFERENCE } from '../../support/builders/office-world';

export type Kind = 'deadline' | 'document' | 'waiver' | 'ground' | 'check' | 'message' | 'paper';

/** The sides of a thing that are proved one by one. */
export type Facet =
  | 'ends'
  | 'demanded'
  | 'left out'
  | 'on the receipt'
  | 'confirmed'
  | 'not known'
  | 'silent'
  | 'handed in'
  | 'refused'
  | 'passed'
  | 'failed'
  | 'unknown'
  | 'told'
  | 'made';

/** One thing that an edition states, and which side of it a test proves. */
export interface Exercised {
  readonly kind: Kind;
  /** As the edition has it; of a waiver `<document> by <registry>`. */
  readonly id: string;
  readonly facet: Facet;
}

/** What applicants fill in themselves: all other forms of an edition are papers that are made for them. */
const FILLED_IN =
  /^(application(-.+)?|portal-application|proactive-(reply|consent)|information-request|education-certificate)$/;

/** Asked for when an application is begun, and not by an answer of its form. */
const AT_START = ['identity-document'];

/** Everything that an edition states and that a test is to prove, side by side. */
export function partsOf(edition: Edition): Exercised[] {
  return [
    ...edition.deadlines.map(({ id }) => part('deadline', id, 'ends')),
    ...edition.documents.flatMap(documentParts),
    ...[...(edition.refusal?.of_intake ?? []), ...(edition.refusal?.of_service ?? [])].map(({ id }) =>
      part('ground', id, 'refused'),
    ),
    ...(edition.automatic_checks ?? []).flatMap(({ id }) =>
      checkSides(edition, id).map((facet) => part('check', id, facet)),
    ),
    ...messagesOf(edition).map((fact) => part('message', fact, 'told')),
    ...edition.forms.filter(({ id }) => !FILLED_IN.test(id)).map(({ id }) => part('paper', id, 'made')),
  ];
}

function documentParts(document: Edition['documents'][number]) {
  const { id, required, waived_when_confirmed_by: by = [], needed_when: needed } = document;
  const isOfEverybody =
    required === 'always' || (isRequiredUnlessConfirmed(document) && needed === undefined);
  const sides = isOfEverybody ? (['demanded'] as const) : (['demanded', 'left out'] as const);
  return [
    ...[...sides, 'on the receipt' as const].map((facet) => part('document', id, facet)),
    ...by.flatMap((registry) =>
      waiverSides(id, registry).map((facet) => part('waiver', `${id} by ${registry}`, facet)),
    ),
  ];
}

/** What no registry confirms is shown by its paper: such a check is passed or not known, and never fails. */
function checkSides({ id, edition }: Edition, check: string): Facet[] {
  const rules = REFERENCE.automaticChecks.checks.filter(
    (rule) => rule.edition === `${id}@${edition.id}` && rule.check === check,
  );
  const isPaper = rules.length > 0 && rules.every(({ failed }) => failed === 'paper');
  return isPaper ? ['passed', 'unknown'] : ['passed', 'failed', 'unknown'];
}

/** Registries that are put no question, and papers that no answer proves, are known to the portal with their reasons. */
function waiverSides(document: string, registry: string): Facet[] {
  const { proofs, unproven } = REFERENCE.registryProofs;
  const isUnproven = unproven.some((one) => one.document === document) && !AT_START.includes(document);
  const isProved = proofs.some(({ documents }) => documents.includes(document));
  if (Object.hasOwn(NOT_ASKED, registry) || (isUnproven && !isProved)) return ['handed in'];
  return ['confirmed', 'not known', 'silent'];
}

/** What whoever applies under an edition may be told of: of completing, where its act knows that; of an offer, where there is one. */
export function messagesOf({ id, edition }: Pick<Edition, 'id' | 'edition'>): (CaseFact | OfferFact)[] {
  const key = `${id}@${edition.id}`;
  const completes = REFERENCE.completionRules.some((rule) => rule.edition === key);
  const offers = REFERENCE.offerRules.offers.some(
    (rule) => rule.service === id && rule.edition === edition.id,
  );
  const ofCase = CASE_FACTS.filter((fact) => completes || !fact.startsWith('completion-'));
  return offers ? [...ofCase, ...OFFER_FACTS] : ofCase;
}

function part(kind: Kind, id: string, facet: Facet): Exercised {
  return { kind, id, facet };
}
