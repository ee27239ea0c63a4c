/** Roles of people who work in the portal. Rights follow from the role and the organisation, in `can`. */
export const OFFICE_ROLES = ['clerk', 'head', 'operator', 'administrator', 'auditor'] as const;

export type OfficeRole = (typeof OFFICE_ROLES)[number];
