/** Messages as pages show them: the web takes their shape from here. */
export type { StoredMessage } from '../../data/messages';
