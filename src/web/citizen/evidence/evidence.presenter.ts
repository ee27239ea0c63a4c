import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { Evidence } from '../../../use-cases/signatures/get-evidence';
import type { RequestContext } from '../../route';

/** What the page of a signature shows. */
export interface EvidenceModel {
  readonly heading: string;
  readonly verdict: { readonly look: 'ok' | 'bad' | 'info'; readonly text: string; readonly more: string };
  readonly facts: readonly { readonly term: string; readonly text: string }[];
  readonly files: readonly { readonly href: string; readonly text: string; readonly hint: string }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/evidence': EvidenceModel;
  }
}

const LOOKS = { valid: 'ok', invalid: 'bad', unknown: 'info' } as const;

/** Verdict, signer and instants in words, and where the files are. */
export function presentEvidence(
  evidence: Evidence,
  context: Pick<RequestContext, 'language' | 'words'>,
): EvidenceModel {
  const { language, words: w } = context;
  const place = `/${language}/signatures/${evidence.id}/evidence`;
  const { verdict } = evidence;
  return {
    heading: w['evidence.heading'],
    verdict: { look: LOOKS[verdict], text: w[`evidence.${verdict}`], more: w[`evidence.${verdict}.text`] },
    facts: factsOf(evidence, context),
    files: [
      { href: `${place}/document`, text: w['evidence.document'], hint: w['evidence.document.hint'] },
      { href: `${place}/signature`, text: w['evidence.signature'], hint: w['evidence.signature.hint'] },
      { href: `${place}/verdict`, text: w['evidence.answer'], hint: w['evidence.answer.hint'] },
    ],
  };
}

function factsOf(
  { signer, signedAt, checkedAt, createdAt, documentSha256 }: Evidence,
  { language, words: w }: Pick<RequestContext, 'language' | 'words'>,
): EvidenceModel['facts'] {
  const instant = (at: Date): string => `${dateInWords(at, language)}, ${timeOfDay(at)}`;
  return [
    ...(signer === null ? [] : signerFacts(signer, w)),
    ...(signedAt === null ? [] : [{ term: w['evidence.stamped'], text: instant(signedAt) }]),
    { term: w['evidence.received'], text: instant(createdAt) },
    { term: w['evidence.checked'], text: instant(checkedAt) },
    { term: w['evidence.hash'], text: documentSha256 },
  ];
}

function signerFacts(
  { name, organisation, issuer, serialNumber }: NonNullable<Evidence['signer']>,
  w: RequestContext['words'],
): EvidenceModel['facts'] {
  const office = organisation && `${organisation.name}, ${organisation.bin}`;
  return [
    { term: w['evidence.signer'], text: name },
    ...(office === null ? [] : [{ term: w['evidence.organisation'], text: office }]),
    { term: w['evidence.issuer'], text: issuer },
    { term: w['evidence.serial'], text: serialNumber },
  ];
}
