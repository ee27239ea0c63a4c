/** Under this source stands an answer of a draft that was taken from a former application. */
export const FORMER = 'former';
