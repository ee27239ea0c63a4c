import type { Antivirus } from '../adapters/antivirus/port';
import type { Gateway, QuestionContext } from '../adapters/gateway/port';
import type { Mail, MailSender } from '../adapters/mail/port';
import type { BatchAnswers, BatchDelivery, PaymentBatch, PaymentSystem } from '../adapters/payments/port';
import type { RegistryEvents } from '../adapters/registry-events/port';
import type { SignatureToVerify, SignatureVerifier } from '../adapters/signature/port';
import type { Sms, SmsSender } from '../adapters/sms/port';
import type { Storage } from '../adapters/storage/port';
import type { SystemWatch } from '../adapters/system-watch';
import { watching } from '../adapters/watching';
import { REGISTRY_CODES, type RegistryQuestion } from '../domain/registry/question';
import { registrySystem, type SystemFailure } from '../domain/systems/system-name';
import { DomainError } from '../kernel/domain-error';
import type { Adapters } from './adapters';

/** The adapters, each of which also leaves a mark of how its system did. */
export function watchedAdapters(adapters: Adapters, watch: SystemWatch): Adapters {
  return {
    ...adapters,
    gateway: watchedGateway(adapters.gateway, watch),
    registryEvents: watchedEvents(adapters.registryEvents, watch),
    sms: watchedSms(adapters.sms, watch),
    mail: watchedMail(adapters.mail, watch),
    storage: watchedStorage(adapters.storage, watch),
    antivirus: watchedAntivirus(adapters.antivirus, watch),
    signatures: watchedSignatures(adapters.signatures, watch),
    paymentSystem: watchedPayments(adapters.paymentSystem, watch),
  };
}

/** A circuit that is open, and a registry that is left in peace, say nothing new of it. */
function watchedGateway(gateway: Gateway, watch: SystemWatch): Gateway {
  return {
    ...gateway,
    ask: async <Question extends RegistryQuestion>(question: Question, context: QuestionContext) => {
      const answer = await gateway.ask(question, context);
      const system = registrySystem(REGISTRY_CODES[question.registry]);
      if (answer.kind !== 'unavailable') watch.succeeded(system);
      else if (answer.reason !== 'circuit-open' && answer.reason !== 'too-busy')
        watch.failed(system, answer.reason);
      return answer;
    },
  };
}

function watchedEvents(registryEvents: RegistryEvents, watch: SystemWatch): RegistryEvents {
  return {
    ...registryEvents,
    pull: async (cursor, limit) => {
      const pulled = await registryEvents.pull(cursor, limit);
      if (pulled.kind === 'page') watch.succeeded('registry-events');
      else watch.failed('registry-events', pulled.reason);
      return pulled;
    },
  };
}

/** A number or a text that is refused is the message's own fault. */
function watchedSms(sms: SmsSender, watch: SystemWatch): SmsSender {
  return {
    ...sms,
    send: watching(
      watch,
      'sms',
      (message: Sms) => sms.send(message),
      (delivery) => {
        if (delivery.kind === 'accepted') return null;
        return delivery.reason === 'number' || delivery.reason === 'text' ? null : delivery.reason;
      },
    ),
  };
}

function watchedMail(mail: MailSender, watch: SystemWatch): MailSender {
  return {
    ...mail,
    send: watching(
      watch,
      'mail',
      (letter: Mail) => mail.send(letter),
      (delivery) => {
        if (delivery.kind === 'accepted') return null;
        return delivery.reason === 'address' || delivery.reason === 'content' ? null : delivery.reason;
      },
    ),
  };
}

/** That a file is missing or too large says nothing against the place where files are kept. */
function watchedStorage(storage: Storage, watch: SystemWatch): Storage {
  const noted = async <Outcome>(act: Promise<Outcome>): Promise<Outcome> => {
    try {
      const outcome = await act;
      watch.succeeded('storage');
      return outcome;
    } catch (problem) {
      const code = problem instanceof DomainError ? problem.code : 'error';
      const failure = STORAGE_FAILURES[code];
      if (failure !== undefined) watch.failed('storage', failure);
      throw problem;
    }
  };
  return {
    ...storage,
    put: (content) => noted(storage.put(content)),
    open: (key) => noted(storage.open(key)),
    read: (key) => noted(storage.read(key)),
  };
}

const STORAGE_FAILURES: Readonly<Record<string, SystemFailure>> = {
  'storage-unavailable': 'unreachable',
  'file-corrupt': 'damaged',
  error: 'error',
};

/** A file that is too large for it is no fault of the antivirus. */
function watchedAntivirus(antivirus: Antivirus, watch: SystemWatch): Antivirus {
  return {
    ...antivirus,
    scan: watching(
      watch,
      'antivirus',
      (bytes: Buffer) => antivirus.scan(bytes),
      (verdict) => {
        if (verdict.kind === 'off') return undefined;
        return verdict.kind === 'unknown' && verdict.reason !== 'too-big' ? verdict.reason : null;
      },
    ),
  };
}

/** A key that no verifier at hand can judge is nobody's outage. */
function watchedSignatures(verifier: SignatureVerifier, watch: SystemWatch): SignatureVerifier {
  return {
    ...verifier,
    verify: watching(
      watch,
      'signatures',
      (signature: SignatureToVerify) => verifier.verify(signature),
      (verdict) => {
        if (verdict.kind !== 'unknown') return null;
        return verdict.reason === 'unsupported' || verdict.reason === 'too-busy' ? undefined : verdict.reason;
      },
    ),
  };
}

/** A batch that is refused was at least read; a circuit that is open says nothing new. */
function watchedPayments(payments: PaymentSystem, watch: SystemWatch): PaymentSystem {
  const failureOf = (outcome: BatchDelivery | BatchAnswers): string | null | undefined => {
    if (outcome.kind !== 'unknown') return null;
    return outcome.reason === 'circuit-open' ? undefined : outcome.reason;
  };
  return {
    ...payments,
    send: watching(watch, 'payments', (batch: PaymentBatch) => payments.send(batch), failureOf),
    ask: watching(watch, 'payments', (batch: PaymentBatch) => payments.ask(batch), failureOf),
  };
}
