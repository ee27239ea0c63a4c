import { z } from 'zod';
import { RegistryDay, RegistryPersonName, RegistryText } from './registry-fields';
import { RegistryIin } from './registry-iin';

/** The papers that the service of digital documents holds and that the acts ask for. */
export const DigitalDocumentKind = z.enum(['identity-document', 'birth-certificate', 'death-certificate']);
export type DigitalDocumentKind = z.infer<typeof DigitalDocumentKind>;

const RequestNumber = z.string().min(1).max(64);

/**
 * Asks the service to send the owner a one-time code: the consent by which a digital document is given (order 509,
 * annex 2, row 8). Repeated under the same request id it sends no second code.
 */
export const DigitalDocumentRequestQuestion = z.strictObject({
  registry: z.literal('digital-document-request'),
  iin: RegistryIin,
  document: DigitalDocumentKind,
});

/** That a code is on its way. `sentTo` are the last two digits of the phone; `minutes` is how long the code counts. */
export const DigitalDocumentRequest = z.object({
  iin: RegistryIin,
  document: DigitalDocumentKind,
  request: RequestNumber,
  sentTo: z.string().regex(/^\d{2}$/),
  minutes: z.int().min(1).max(1440),
});
export type DigitalDocumentRequest = z.infer<typeof DigitalDocumentRequest>;

/** Fetches the document with the code that its owner was sent. The code is a secret: see `withoutSecrets`. */
export const DigitalDocumentQuestion = z.strictObject({
  registry: z.literal('digital-document'),
  iin: RegistryIin,
  document: DigitalDocumentKind,
  request: RequestNumber,
  code: z.string().regex(/^\d{4,8}$/),
});

/** What came of it: the document, or why it was not given. `code` is not repeated. */
export const DigitalDocument = z
  .object({
    iin: RegistryIin,
    document: DigitalDocumentKind,
    request: RequestNumber,
    outcome: z.enum(['given', 'wrong-code', 'expired', 'no-document']),
    paper: z
      .object({
        number: z.string().min(1),
        owner: RegistryPersonName,
        issuer: RegistryText,
        issuedOn: RegistryDay,
        validUntil: RegistryDay.exactOptional(),
      })
      .exactOptional(),
  })
  .refine(({ outcome, paper }) => (outcome === 'given') === (paper !== undefined), {
    message: 'given without a paper',
  });
export type DigitalDocument = z.infer<typeof DigitalDocument>;
