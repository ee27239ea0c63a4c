import type { PDU, Session } from 'smpp';
import { judgeBind } from './judge-status';
import { linkOf, type Link } from './link';
import type { SmppSettings } from './settings';

/** What binding came to. */
export type Binding =
  | { readonly kind: 'bound'; readonly link: Link }
  | { readonly kind: 'refused'; readonly reason: 'account' | 'busy' | 'unreachable' };

/** Version 3.4 as the operator is told. */
const VERSION = 0x34;

/**
 * Connects and binds: as a transmitter, or as a transceiver where somebody listens to what the operator brings. Never
 * throws, and ends within the patience of the settings.
 */
export async function bind(
  settings: SmppSettings,
  onDeliver: ((pdu: PDU) => Promise<void>) | null,
): Promise<Binding> {
  const { default: smpp } = await import('smpp');
  const { host, port, secure, connectMs, answerMs } = settings;
  const session = smpp.connect({ host, port, tls: secure, ...(secure ? { servername: host } : {}) });
  return new Promise((resolve) => {
    const fail = (reason: 'account' | 'busy' | 'unreachable'): void => {
      clearTimeout(timer);
      session.destroy();
      resolve({ kind: 'refused', reason });
    };
    const timer = setTimeout(() => fail('unreachable'), connectMs + answerMs);
    session.on('error', () => fail('unreachable'));
    session.on('close', () => fail('unreachable'));
    session.once(secure ? 'secureConnect' : 'connect', () => {
      askToBind(session, settings, onDeliver !== null, (pdu) => {
        if (pdu.command_status !== 0) return fail(judgeBind(pdu.command_status));
        clearTimeout(timer);
        resolve({ kind: 'bound', link: linkOf(session, settings, onDeliver) });
      });
    });
  });
}

function askToBind(
  session: Session,
  { systemId, password, systemType }: SmppSettings,
  listens: boolean,
  answered: (pdu: PDU) => void,
): void {
  const command = listens ? session.bind_transceiver : session.bind_transmitter;
  command.call(
    session,
    { system_id: systemId, password, system_type: systemType, interface_version: VERSION },
    answered,
  );
}
