import { read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
import { groundHandlers, type GroundUses } from './ground.handler';
import { messageHandlers, type MessageUses } from './message.handler';
import { showTexts, type TextsUses } from './texts.handler';

/** What the pages of texts are made of. */
export interface TextsPageDeps extends TextsUses, GroundUses, MessageUses {}

const GROUND = '/admin/texts/grounds/:serviceId/:editionId/:list/:groundId';
const MESSAGE = '/admin/texts/messages/:fact';

/** The wording of grounds for refusal and of messages. */
export function textsRoutes(deps: TextsPageDeps): Route[] {
  return [
    read('/admin/texts', 'administer', showTexts(deps)),
    ...decisionRoutes(GROUND, groundHandlers(deps)),
    ...decisionRoutes(MESSAGE, messageHandlers(deps)),
  ];
}
