import type { Evidence, getEvidence } from '../../../use-cases/signatures/get-evidence';
import { page, type FileReply, type Handler, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import { presentEvidence } from './evidence.presenter';

interface Uses {
  readonly getEvidence: ReturnType<typeof getEvidence>;
}

const PDF = Buffer.from('%PDF-');

/** What is known of a signature, and the files that prove it. */
export function showEvidence(use: Uses): Handler {
  return async (context) => {
    const evidence = await find(use, context);
    return page('citizen/evidence', context.words['evidence.heading'], presentEvidence(evidence, context));
  };
}

/** The very bytes that were signed. */
export function sendSignedDocument(use: Uses): Handler {
  return async (context) => {
    const { document } = await find(use, context);
    return document.subarray(0, PDF.length).equals(PDF)
      ? file(document, 'document.pdf', 'application/pdf')
      : file(document, 'document.txt', 'text/plain; charset=utf-8');
  };
}

/** The detached signature, as other programs read it. */
export function sendSignature(use: Uses): Handler {
  return async (context) =>
    file((await find(use, context)).cmsBytes, 'signature.p7s', 'application/pkcs7-signature');
}

/** The verdict with what the verifier was told. */
export function sendVerdict(use: Uses): Handler {
  return async (context) => {
    const { document: _document, cms: _cms, cmsBytes: _bytes, ...told } = await find(use, context);
    return file(Buffer.from(JSON.stringify(told, null, 2)), 'verdict.json', 'application/json');
  };
}

function find(use: Uses, context: RequestContext): Promise<Evidence> {
  return use.getEvidence(demandPerson(context), context.params.signatureId ?? '');
}

function file(content: Buffer, name: string, mediaType: string): FileReply {
  return { kind: 'file', content, name, mediaType, disposition: 'attachment' };
}
