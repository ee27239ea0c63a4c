import { plainDate } from '../../../../kernel/plain-date';
import { bear, die, marry, named } from './life';
import { openAccount } from './money';
import { append, apply, award } from './registers';
import { adult, tell, type Situation } from './situation';
import type { Person, World } from './world';

/** The situations of the birth and childcare benefits (order 206 of 2021, annex 1). */
export function situationsOfFamilies(world: World): Situation[] {
  return [
    newborn(world),
    appliedAlready(world),
    bornOutsideMarriage(world),
    adopted(world),
    orphan(world),
    kandas(world),
  ];
}

function youngCouple(world: World): { him: Person; her: Person } {
  const him = adult(world, 'male', '1994-04-11');
  const her = adult(world, 'female', '1996-07-02');
  marry(world, [him, her], plainDate('2021-06-19'));
  return { him, her };
}

function newborn(world: World): Situation {
  const { him, her } = youngCouple(world);
  const elder = bear(world, { mother: her, father: him }, plainDate('2023-02-14'), { sex: 'female' });
  const baby = bear(world, { mother: her, father: him }, plainDate('2026-10-12'), { sex: 'male' });
  const parties = { recipientIin: her.iin, subjectIin: elder.iin, since: plainDate('2023-03-10') };
  award(world.registers, { benefit: 'birth-benefit', ...parties, until: parties.since });
  award(world.registers, { benefit: 'childcare-benefit', ...parties, until: plainDate('2024-08-14') });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', elder],
    ['child', baby],
  ]);
  return {
    what: 'A second child was born; nothing is assigned for it yet',
    people: [
      ['mother', her],
      ['father', him],
      ['newborn', baby],
      ['elder child', elder],
    ],
    numbers: [['her account', iban]],
  };
}

function appliedAlready(world: World): Situation {
  const { him, her } = youngCouple(world);
  const baby = bear(world, { mother: her, father: him }, plainDate('2026-09-30'), { sex: 'female' });
  const filedOn = plainDate('2026-10-20');
  for (const benefit of ['birth-benefit', 'childcare-benefit'] as const)
    apply(world.registers, { benefit, applicantIin: him.iin, subjectIin: baby.iin, filedOn });
  const closed = openAccount(world, her.iin, { open: false });
  const his = openAccount(world, him.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', baby],
  ]);
  return {
    what: 'The father has applied elsewhere already; her account is closed',
    people: [
      ['mother', her],
      ['father', him],
      ['newborn', baby],
    ],
    numbers: [
      ['her closed account', closed],
      ['his account', his],
    ],
  };
}

function bornOutsideMarriage(world: World): Situation {
  const her = adult(world, 'female', '2000-01-25');
  const baby = bear(world, { mother: her }, plainDate('2026-08-05'), { sex: 'female' });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', her],
    ['child', baby],
  ]);
  return {
    what: 'Born outside marriage; the father was entered by the mother’s statement',
    people: [
      ['mother', her],
      ['newborn', baby],
    ],
    numbers: [['her account', iban]],
  };
}

function adopted(world: World): Situation {
  const { him, her } = youngCouple(world);
  const inForceFrom = plainDate('2026-09-10');
  const child = bear(world, { mother: her, father: him }, plainDate('2025-12-03'), {
    sex: 'male',
    adoptedOn: inForceFrom,
  });
  append(world.registers.adoptions, child.iin, {
    number: '2-118/2026',
    court: { kk: 'Кәмелетке толмағандардың істері жөніндегі сот', ru: 'Суд по делам несовершеннолетних' },
    decidedOn: plainDate('2026-08-10'),
    inForceFrom,
    adopters: [named(her), named(him)],
  });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', child],
  ]);
  return {
    what: 'Adopted a child under one and a half years; the court’s decision is in force',
    people: [
      ['adoptive mother', her],
      ['adoptive father', him],
      ['child', child],
    ],
    numbers: [['her account', iban]],
  };
}

function orphan(world: World): Situation {
  const grandmother = adult(world, 'female', '1968-03-08');
  const { him, her } = youngCouple(world);
  const child = bear(world, { mother: her, father: him }, plainDate('2025-11-20'), { sex: 'female' });
  die(world, him, plainDate('2026-02-02'));
  die(world, her, plainDate('2026-02-02'));
  append(world.registers.guardianships, child.iin, {
    kind: 'guardianship',
    guardian: named(grandmother),
    number: world.numbers.record(),
    authority: { kk: 'Алмалы ауданының әкімдігі', ru: 'Акимат Алмалинского района' },
    since: plainDate('2026-03-01'),
  });
  const iban = openAccount(world, grandmother.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
  ]);
  tell(world, [
    ['head', grandmother],
    ['ward', child],
  ]);
  return {
    what: 'Both parents died; the grandmother is guardian of a child under one and a half years',
    people: [
      ['guardian', grandmother],
      ['child', child],
      ['father, died', him],
      ['mother, died', her],
    ],
    numbers: [['her account', iban]],
  };
}

function kandas(world: World): Situation {
  const him = adult(world, 'male', '1991-09-17');
  const her = Object.assign(adult(world, 'female', '1995-05-30'), { citizenship: 'UZB', kandas: true });
  if (her.identityDocument !== undefined) her.identityDocument.kind = 'kandas-certificate';
  const baby = bear(world, { mother: her, father: him }, plainDate('2026-09-21'), { sex: 'male' });
  const iban = openAccount(world, her.iin);
  tell(world, [
    ['head', him],
    ['spouse', her],
    ['child', baby],
  ]);
  return {
    what: 'A kandas not yet a citizen; the marriage was registered abroad and is in no register',
    people: [
      ['mother', her],
      ['father', him],
      ['newborn', baby],
    ],
    numbers: [['her account', iban]],
  };
}
