import type { DisabilityFinding } from '../../../../domain/registry/disability';
import { plainDate } from '../../../../kernel/plain-date';
import { bear, marry } from './life';
import { openAccount } from './money';
import { drawAddress } from './places';
import { append, award } from './registers';
import { adult, tell, type Situation } from './situation';
import type { Person, World } from './world';

/** The situations of carers and of people with disability (order 206 of 2021, annexes 2 and 3; order 509 of 2024, annex 2). */
export function situationsOfDisability(world: World): Situation[] {
  return [
    disabledChild(world),
    groupOneWithCarer(world),
    carerChangedTwice(world),
    personalAssistant(world),
    firstDisability(
      world,
      'general-illness',
      '2026-10-05',
      'First disability, group II by general illness, set in October 2026',
    ),
    firstDisability(
      world,
      'work-injury',
      '2026-04-06',
      'First disability by an injury at work, set more than three months ago',
    ),
  ];
}

function find(
  world: World,
  { iin }: Person,
  finding: Omit<DisabilityFinding, 'number' | 'setOn'>,
  setOn: string,
): void {
  append(world.registers.findings, iin, {
    ...finding,
    number: world.numbers.record(),
    setOn: plainDate(setOn),
  });
}

function parents(world: World): { him: Person; her: Person } {
  const him = adult(world, 'male', '1979-02-18');
  const her = adult(world, 'female', '1981-11-09');
  marry(world, [him, her], plainDate('2006-08-26'));
  return { him, her };
}

function disabledChild(world: World): Situation {
  const { him, her } = parents(world);
  const child = bear(world, { mother: her, father: him }, plainDate('2019-05-06'), { sex: 'male' });
  find(
    world,
    child,
    { status: 'child', sinceChildhood: true, cause: 'since-childhood', first: true },
    '2026-09-15',
  );
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', child],
  ]);
  return {
    what: 'A child was found to have a disability in September 2026; nothing is assigned yet',
    people: [
      ['mother and carer', her],
      ['father', him],
      ['child', child],
    ],
    numbers: [['her account', iban]],
  };
}

const GROUP_ONE = { status: 'group-1', sinceChildhood: true, cause: 'since-childhood' } as const;

function groupOneWithCarer(world: World): Situation {
  const { him, her } = parents(world);
  const grown = bear(world, { mother: her, father: him }, plainDate('2008-09-24'), { sex: 'female' });
  find(
    world,
    grown,
    { status: 'child', sinceChildhood: true, cause: 'since-childhood', first: true },
    '2010-03-01',
  );
  find(world, grown, { ...GROUP_ONE, first: false }, '2026-10-01');
  const span = { since: plainDate('2010-03-20'), until: plainDate('2026-09-24') };
  award(world.registers, {
    benefit: 'disabled-child-carer-benefit',
    recipientIin: her.iin,
    subjectIin: grown.iin,
    ...span,
  });
  append(world.registers.carers, grown.iin, { carerIin: her.iin, ...span });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', grown],
  ]);
  return {
    what: 'Turned eighteen with group I since childhood; the mother goes on caring',
    people: [
      ['mother and carer', her],
      ['person cared for', grown],
      ['father', him],
    ],
    numbers: [['her account', iban]],
  };
}

function carerChangedTwice(world: World): Situation {
  const { him, her } = parents(world);
  const aunt = adult(world, 'female', '1984-06-14');
  const grown = bear(world, { mother: her, father: him }, plainDate('2007-09-03'), { sex: 'male' });
  find(world, grown, { ...GROUP_ONE, first: true }, '2025-09-10');
  const carers = [
    [her, '2025-09-20', '2026-03-01'],
    [him, '2026-03-02', '2026-07-01'],
    [her, '2026-07-02', undefined],
  ] as const;
  for (const [carer, from, to] of carers) {
    const span = { since: plainDate(from), ...(to === undefined ? {} : { until: plainDate(to) }) };
    append(world.registers.carers, grown.iin, { carerIin: carer.iin, ...span });
    award(world.registers, {
      benefit: 'childhood-disability-care-benefit',
      recipientIin: carer.iin,
      subjectIin: grown.iin,
      ...span,
    });
  }
  const iban = openAccount(world, aunt.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', grown],
  ]);
  tell(world, [['head', aunt]], drawAddress(world.draw));
  return {
    what: 'The carer has changed twice this year; the aunt, who would be the third, lives elsewhere',
    people: [
      ['aunt, would-be carer', aunt],
      ['person cared for', grown],
      ['mother, carer now', her],
      ['father', him],
    ],
    numbers: [['her account', iban]],
  };
}

function personalAssistant(world: World): Situation {
  const { him, her } = parents(world);
  const grown = bear(world, { mother: her, father: him }, plainDate('2007-10-11'), { sex: 'male' });
  find(world, grown, { ...GROUP_ONE, first: true }, '2026-02-16');
  append(world.registers.assistants, grown.iin, { since: plainDate('2026-04-01') });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', grown],
  ]);
  return {
    what: 'Group I since childhood, but a personal assistant is provided already',
    people: [
      ['mother', her],
      ['person cared for', grown],
      ['father', him],
    ],
    numbers: [['her account', iban]],
  };
}

function firstDisability(
  world: World,
  cause: DisabilityFinding['cause'],
  setOn: string,
  what: string,
): Situation {
  const him = adult(world, 'male', '1979-12-01');
  append(world.registers.work, him.iin, { since: plainDate('2003-07-01'), until: plainDate(setOn) });
  find(world, him, { status: 'group-2', sinceChildhood: false, cause, first: true }, setOn);
  const iban = openAccount(world, him.iin);
  tell(world, [['head', him]]);
  return { what, people: [['applicant', him]], numbers: [['his account', iban]] };
}
