import { z } from 'zod';
import { Organisation } from '../organisation/organisation';

/** An organisation as an administrator keeps it; its code is the subject and never changes. */
export const AdministeredOrganisation = Organisation.omit({ code: true });
export type AdministeredOrganisation = z.infer<typeof AdministeredOrganisation>;
