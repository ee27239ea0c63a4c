/** So many decisions are shown to a head together, and one act can carry their signatures. */
export const MOST_AT_ONCE = 50;
