import type { Gateway, QuestionContext } from '../adapters/gateway/port';
import type { Mail, MailSender } from '../adapters/mail/port';
import type { Sms, SmsSender } from '../adapters/sms/port';
import type { SystemWatch } from '../adapters/system-watch';
import { watching } from '../adapters/watching';
import { REGISTRY_CODES, type RegistryQuestion } from '../domain/registry/question';
import { registrySystem } from '../domain/systems/system-name';
import type { Adapters } from './adapters';

/** The adapters, each of which also leaves a mark of how its system did. */
export function watchedAdapters(adapters: Adapters, watch: SystemWatch): Adapters {
  return {
    ...adapters,
    gateway: watchedGateway(adapters.gateway, watch),
    sms: watchedSms(adapters.sms, watch),
    mail: watchedMail(adapters.mail, watch),
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
