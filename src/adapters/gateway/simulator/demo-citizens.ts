/** The demonstration's citizen whose family receives targeted social assistance: Ахметова Айгүл Серікқызы. */
export const DEMO_CITIZEN_WITH_ASP = '851230450012';

/** The demonstration's citizen whose family never received it: Омаров Данияр Қайратұлы. */
export const DEMO_CITIZEN_WITHOUT_ASP = '900515300127';

/** Acts for the first of them by a notarised power of attorney: Ибрагимов Тимур Русланович. */
export const DEMO_REPRESENTATIVE = '050101500010';

/** The number of that power of attorney. */
export const DEMO_POWER_OF_ATTORNEY = '2025-1184';
