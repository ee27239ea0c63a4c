import type { PlannedStep } from '../../domain/routing/route-plan';
import type { RequestContext } from '../route';

/** Longest action of an act that fits beside others. */
const SHORT = 60;

/** A step in a few words: what it means to the case, or the act's own words where they are short. */
export function stageWords(
  { stage, action }: PlannedStep,
  { words: w, language }: Pick<RequestContext, 'words' | 'language'>,
): string {
  if (stage === 'work' && action[language].length <= SHORT) return action[language];
  return w[`office.stage.${stage}`];
}
