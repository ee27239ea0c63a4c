import { act, read, type Route } from '../../route';
import { groundHandlers, type GroundUses } from './ground.handler';
import { messageHandlers, type MessageUses } from './message.handler';
import { showTexts, type TextsUses } from './texts.handler';

/** What the pages of texts are made of. */
export interface TextsPageDeps extends TextsUses, GroundUses, MessageUses {}

const GROUND = '/admin/texts/grounds/:serviceId/:editionId/:list/:groundId';
const MESSAGE = '/admin/texts/messages/:fact';

/** The wording of grounds for refusal and of messages. */
export function textsRoutes(deps: TextsPageDeps): Route[] {
  const [ground, message] = [groundHandlers(deps), messageHandlers(deps)];
  return [
    read('/admin/texts', 'administer', showTexts(deps)),
    read(GROUND, 'administer', ground.show),
    act(GROUND, 'administer', ground.submit),
    read(MESSAGE, 'administer', message.show),
    act(MESSAGE, 'administer', message.submit),
  ];
}
