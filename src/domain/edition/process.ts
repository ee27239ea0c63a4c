import { z } from 'zod';
import { BothLanguages, Clause, InSource, NoteRu, Text } from './fact-parts';
import { Bound, Channel, Route, RouteVariant, StartEvent, StepRole, Unit } from './vocabulary';

/** One step of a route: who does what within what time. */
export const ProcessStep = z.strictObject({
  n: z.int().positive().describe('Number, from 1 without gaps'),
  block: BothLanguages.describe('Printed name of the block').exactOptional(),
  label: BothLanguages.describe('Printed name of the step').exactOptional(),
  actor: BothLanguages.describe('Who acts'),
  actor_in_source: InSource.exactOptional(),
  role: StepRole.describe('Role of who acts'),
  action: BothLanguages.describe('What is done'),
  amount: z.number().min(0).describe('Length of the limit in units').exactOptional(),
  unit: Unit.describe('Unit of the limit').exactOptional(),
  bound: Bound.describe('Longest or shortest').exactOptional(),
  starts: StartEvent.describe('Event from which the limit is counted').exactOptional(),
  outcome: z
    .strictObject({ ...BothLanguages.shape, clause: Clause.exactOptional() })
    .describe('What the step leads to')
    .exactOptional(),
  condition_ru: Text.describe('When the step is taken').exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  clause: Clause,
});
export type ProcessStep = z.infer<typeof ProcessStep>;

/** The steps of one route, in order. */
export const ProcessRoute = z.strictObject({
  route: Route.describe('The route'),
  variant: RouteVariant.describe('Procedure inside the route').exactOptional(),
  also_for: z.array(Channel).describe('Other channels that follow it').exactOptional(),
  label: BothLanguages.describe('Name of the route').exactOptional(),
  condition: BothLanguages.describe('When it is followed').exactOptional(),
  clause: Clause.exactOptional(),
  notes_ru: NoteRu.exactOptional(),
  steps: z.array(ProcessStep).min(1).describe('Steps in order'),
});
export type ProcessRoute = z.infer<typeof ProcessRoute>;
