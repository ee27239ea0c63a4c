import { z } from 'zod';

const Instant = z.string().transform((text, context) => {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) context.addIssue({ code: 'custom', message: 'no instant' });
  return instant;
});

const Revocation = z.object({
  revoked: z.boolean().nullish(),
  by: z.string().nullish(),
  revocationTime: Instant.nullish(),
  reason: z.string().nullish(),
});

const Certificate = z.object({
  valid: z.boolean().nullish(),
  revocations: z.array(Revocation).nullish(),
  notBefore: Instant,
  notAfter: Instant,
  keyUsage: z.string().nullish(),
  keyUser: z.array(z.string()).nullish(),
  serialNumber: z.string(),
  subject: z.object({
    commonName: z.string().nullish(),
    /** NCANode's name for what the certificate has under given name: the patronymic. */
    lastName: z.string().nullish(),
    iin: z.string().nullish(),
    bin: z.string().nullish(),
    organization: z.string().nullish(),
  }),
  issuer: z.object({ commonName: z.string().nullish() }).nullish(),
});

const Signer = z.object({
  /** The code calls the list so, the description of the interface calls it `signers`. */
  certificates: z.array(Certificate).nullish(),
  signers: z.array(Certificate).nullish(),
  tsp: z.object({ genTime: Instant }).nullish(),
  /** VALID, INVALID or INDETERMINATE; the 3.x line has none. */
  status: z.string().nullish(),
  subIndication: z.string().nullish(),
});

/** An answer of `POST /cms/verify`, of the 3.x line and of the new one; what else is in it is kept, not read. */
export const NcanodeAnswer = z.object({ valid: z.boolean(), signers: z.array(Signer).nullish() });
export type NcanodeAnswer = z.infer<typeof NcanodeAnswer>;
export type NcanodeSigner = z.infer<typeof Signer>;
export type NcanodeCertificate = z.infer<typeof Certificate>;

/** An answer of `POST /cms/extract`. */
export const ExtractAnswer = z.object({ data: z.string().nullish() });
