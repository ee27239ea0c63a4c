import { changeGround } from '../use-cases/administration/change-ground';
import { changeMessage } from '../use-cases/administration/change-message';
import { findGround } from '../use-cases/administration/find-ground';
import { findMessage, listMessages } from '../use-cases/administration/find-message';
import { listGrounds } from '../use-cases/administration/list-grounds';
import type { TextsPageDeps } from '../web/admin/texts/texts.routes';
import { standardWording } from '../web/text/message-words';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the pages do on which grounds and messages are worded. */
export function createTextsDeps(parts: ContainerParts): TextsPageDeps {
  const deps = { ...useCaseDeps(parts), standardWording };
  return {
    listGrounds: listGrounds(deps),
    findGround: findGround(deps),
    changeGround: changeGround(deps),
    listMessages: listMessages(deps),
    findMessage: findMessage(deps),
    changeMessage: changeMessage(deps),
    baseUrl: deps.baseUrl,
    now: () => deps.clock.now(),
  };
}
