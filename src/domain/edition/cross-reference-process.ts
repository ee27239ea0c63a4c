import type { Edition } from './edition';
import type { FactIssue } from './fact-issue';
import type { ProcessRoute } from './process';

/** Routes are told apart by route and variant, steps are numbered from 1, a limit of time has both amount and unit. */
export function processIssues({ process = [] }: Edition): FactIssue[] {
  return process.flatMap((route, index) => [
    ...repeatedRoute(process, index),
    ...stepIssues(['process', index, 'steps'], route),
  ]);
}

function repeatedRoute(process: readonly ProcessRoute[], index: number): FactIssue[] {
  const key = ({ route, variant }: ProcessRoute) => `${route}/${variant ?? ''}`;
  const route = process[index];
  if (route === undefined || process.findIndex((other) => key(other) === key(route)) === index) return [];
  return [
    { path: ['process', index, 'route'], message: `route "${route.route}" stands twice without a variant` },
  ];
}

function stepIssues(path: FactIssue['path'], { steps }: ProcessRoute): FactIssue[] {
  return steps.flatMap((step, index) => {
    const issues: FactIssue[] = [];
    if (step.n !== index + 1) {
      issues.push({ path: [...path, index, 'n'], message: `step ${index + 1} has the number ${step.n}` });
    }
    if ((step.amount === undefined) !== (step.unit === undefined)) {
      issues.push({ path: [...path, index], message: 'amount and unit of a limit come together' });
    }
    return issues;
  });
}
