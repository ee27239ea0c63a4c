import type { RegistryEvidence } from '../documents/checklist-item';
import type { EditionDocument } from '../edition/documents';
import { DigitalDocument, DigitalDocumentRequest, type DigitalDocumentKind } from './digital-document';
import type { AskedQuestion } from './proofs/proof-evidence';

const KINDS: Readonly<Record<string, DigitalDocumentKind>> = {
  'identity-document': 'identity-document',
  'birth-certificate': 'birth-certificate',
  'death-certificate': 'death-certificate',
};

/** The digital document that stands for a paper, where its edition lets it; undefined where it does not. */
export function findDigitalKind({
  id,
  waived_when_confirmed_by: by,
}: Pick<EditionDocument, 'id' | 'waived_when_confirmed_by'>): DigitalDocumentKind | undefined {
  return by?.includes('digital-documents') === true ? KINDS[id] : undefined;
}

/** The request for a code that counts now: the last one that was answered, not older than its minutes, and not used to fetch anything. */
export function findOpenRequest(
  kind: DigitalDocumentKind,
  asked: readonly AskedQuestion[],
  now: Date,
): (DigitalDocumentRequest & { readonly expiresAt: Date }) | undefined {
  const sent = asked.filter(
    (one) => one.status === 'found' && isAbout(one, 'digital-document-request', kind),
  );
  const last = sent.at(-1);
  const request = DigitalDocumentRequest.safeParse(last?.answer).data;
  if (last === undefined || request === undefined) return undefined;
  const expiresAt = new Date(last.answeredAt.getTime() + request.minutes * 60_000);
  const isOver = asked.some(
    (one) =>
      isAbout(one, 'digital-document', kind) &&
      one.question.request === request.request &&
      ['given', 'expired', 'no-document'].includes(outcomeOf(one) ?? ''),
  );
  return isOver || expiresAt <= now ? undefined : { ...request, expiresAt };
}

/** The papers of an application for which a digital document was given with its owner's code. */
export function digitalEvidence(
  documents: readonly EditionDocument[],
  asked: readonly AskedQuestion[],
): readonly RegistryEvidence[] {
  return documents.flatMap((document): RegistryEvidence[] => {
    const kind = findDigitalKind(document);
    const given = asked
      .filter((one) => kind !== undefined && isAbout(one, 'digital-document', kind))
      .find((one) => outcomeOf(one) === 'given');
    if (given === undefined) return [];
    return [
      {
        status: 'confirmed',
        by: [{ registry: 'digital-documents', at: given.answeredAt, people: [] }],
        documentIds: [document.id],
      },
    ];
  });
}

function isAbout({ question }: AskedQuestion, registry: string, kind: DigitalDocumentKind): boolean {
  return question.registry === registry && question.document === kind;
}

function outcomeOf({ answer }: AskedQuestion): DigitalDocument['outcome'] | undefined {
  return DigitalDocument.safeParse(answer).data?.outcome;
}
