/** States of an application. A draft is not an application and has no state here. */
export const APPLICATION_STATUSES = ['in-work', 'intake-refused', 'decided', 'issued'] as const;

export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];
