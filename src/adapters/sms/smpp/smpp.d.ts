/** The little that the portal and its tests use of the SMPP library, which ships without types. */
declare module 'smpp' {
  import type { EventEmitter } from 'node:events';
  import type { Server as NetServer, Socket } from 'node:net';

  /** A text as the library decodes it; bytes where it does not know the alphabet. */
  interface DecodedText {
    readonly message: string | Buffer;
    /** Elements of the header of a long message, each with its kind and length in front. */
    readonly udh?: readonly Buffer[];
  }
  interface PDU {
    readonly command: string;
    readonly command_status: number;
    readonly sequence_number: number;
    readonly message_id?: string;
    readonly system_id?: string;
    readonly password?: string;
    readonly source_addr?: string;
    readonly destination_addr?: string;
    readonly esm_class?: number;
    readonly data_coding?: number;
    readonly registered_delivery?: number;
    readonly short_message?: DecodedText;
    readonly message_payload?: DecodedText;
    readonly receipted_message_id?: string;
    readonly message_state?: number;
    readonly user_message_reference?: number;
    isResponse(): boolean;
    response(options?: Readonly<Record<string, unknown>>): PDU;
  }
  type Answered = (pdu: PDU) => void;
  /** False when nothing was written. */
  type Command = (options: Readonly<Record<string, unknown>>, answered?: Answered) => boolean;
  interface Session extends EventEmitter {
    readonly socket: Socket;
    readonly bind_transmitter: Command;
    readonly bind_transceiver: Command;
    readonly submit_sm: Command;
    readonly deliver_sm: Command;
    readonly enquire_link: Command;
    readonly unbind: Command;
    send(pdu: PDU): boolean;
    close(): void;
    destroy(): void;
  }
  interface Server extends NetServer {
    readonly sessions: readonly Session[];
  }
  const smpp: {
    connect(options: { host: string; port: number; tls: boolean; servername?: string }): Session;
    createServer(onSession: (session: Session) => void): Server;
  };
  export default smpp;
  export type { PDU, Server, Session };
}
