import { plainDate } from '../../../../kernel/plain-date';
import { bear, die, marry } from './life';
import { found, openAccount, runBusiness } from './money';
import { append, award } from './registers';
import { collegeStudy, higherStudy, schoolStudy } from './schooling';
import { adult, tell, type Situation } from './situation';
import { payPension } from './welfare';
import type { Person, World } from './world';

/** The situations of those who lost somebody (order 509 of 2024, annexes 1 and 4). */
export function situationsOfLoss(world: World): Situation[] {
  return [
    survivors(world),
    studentAtDistance(world),
    buriedBySon(world),
    buriedByFirm(world),
    buriedByProprietor(world),
    buriedAndPaid(world),
    buriedLongAgo(world),
  ];
}

function family(world: World, births: readonly string[]): { him: Person; her: Person; children: Person[] } {
  const him = adult(world, 'male', '1978-01-19');
  const her = adult(world, 'female', '1980-10-23');
  marry(world, [him, her], plainDate('2002-09-14'));
  append(world.registers.work, him.iin, { since: plainDate('2001-03-01'), until: plainDate('2026-08-20') });
  const children = births.map((day) =>
    bear(world, { mother: her, father: him }, plainDate(day), { sex: 'male' }),
  );
  die(world, him, plainDate('2026-08-20'));
  tell(world, [['head', her], ['spouse', him], ...children.map((child) => ['child', child] as const)]);
  return { him, her, children };
}

function survivors(world: World): Situation {
  const { him, her, children } = family(world, ['2004-03-30', '2006-06-08', '2012-04-27']);
  const [eldest = him, student = him, pupil = him] = children;
  append(world.registers.schooling, eldest.iin, collegeStudy(2024));
  append(world.registers.higher, student.iin, higherStudy(2024));
  append(world.registers.schooling, pupil.iin, schoolStudy(2019));
  return {
    what: 'The father died in August 2026; two students of 20 and 22 by day and a pupil are left',
    people: [
      ['widow', her],
      ['died', him],
      ['student, 22', eldest],
      ['student, 20', student],
      ['pupil', pupil],
    ],
    numbers: [['her account', openAccount(world, her.iin)]],
  };
}

function studentAtDistance(world: World): Situation {
  const { him, her, children } = family(world, ['2006-11-05']);
  const [student = him] = children;
  world.registers.birthOf.delete(student.iin);
  world.registers.birthsByParent.delete(him.iin);
  world.registers.birthsByParent.delete(her.iin);
  append(world.registers.higher, student.iin, higherStudy(2025, true));
  return {
    what: 'The student was born before the records are complete, and studies at a distance',
    people: [
      ['widow', her],
      ['died', him],
      ['student, 20', student],
    ],
    numbers: [['her account', openAccount(world, her.iin)]],
  };
}

function deadPensioner(world: World, diedOn: string): Person {
  const old = adult(world, 'male', '1951-05-17');
  die(world, old, plainDate(diedOn));
  payPension(world, old);
  tell(world, [['head', old]]);
  return old;
}

function withSon(world: World, diedOn: string): { old: Person; son: Person; iban: string } {
  const old = adult(world, 'male', '1950-02-27');
  const her = adult(world, 'female', '1953-08-15');
  const son = bear(world, { mother: her, father: old }, plainDate('1976-12-09'), { sex: 'male' });
  for (const [person, day] of [
    [old, diedOn],
    [her, '2019-11-11'],
  ] as const) {
    die(world, person, plainDate(day));
    payPension(world, person);
  }
  tell(world, [
    ['head', old],
    ['spouse', her],
  ]);
  tell(world, [['head', son]]);
  return { old, son, iban: openAccount(world, son.iin) };
}

function buriedBySon(world: World): Situation {
  const { old, son, iban } = withSon(world, '2026-10-20');
  return {
    what: 'A pensioner died in October 2026; the son buried him',
    people: [
      ['son', son],
      ['died', old],
    ],
    numbers: [['his account', iban]],
  };
}

function buriedByFirm(world: World): Situation {
  const old = deadPensioner(world, '2026-10-03');
  const head = adult(world, 'male', '1985-03-22');
  tell(world, [['head', head]]);
  const name = { kk: '«Соңғы сапар» ЖШС', ru: 'ТОО «Последний путь»' };
  const { bin } = found(world, name, { registeredOn: plainDate('2015-06-01'), headIin: head.iin });
  return {
    what: 'A pensioner without relatives; a legal person buried him',
    people: [
      ['head of the firm', head],
      ['died', old],
    ],
    numbers: [['BIN', bin]],
  };
}

function buriedByProprietor(world: World): Situation {
  const old = deadPensioner(world, '2026-09-25');
  const owner = adult(world, 'female', '1988-04-04');
  runBusiness(world, owner, plainDate('2020-02-03'));
  tell(world, [['head', owner]]);
  return {
    what: 'A pensioner without relatives; a sole proprietor with a patent buried him',
    people: [
      ['sole proprietor', owner],
      ['died', old],
    ],
    numbers: [['her account', openAccount(world, owner.iin)]],
  };
}

function buriedAndPaid(world: World): Situation {
  const { old, son, iban } = withSon(world, '2026-05-12');
  const since = plainDate('2026-05-25');
  award(world.registers, {
    benefit: 'burial-payment',
    recipientIin: son.iin,
    subjectIin: old.iin,
    since,
    until: since,
  });
  return {
    what: 'The burial was paid for already',
    people: [
      ['son', son],
      ['died', old],
    ],
    numbers: [['his account', iban]],
  };
}

function buriedLongAgo(world: World): Situation {
  const { old, son, iban } = withSon(world, '2022-10-30');
  return {
    what: 'The pensioner died more than three years ago',
    people: [
      ['son', son],
      ['died', old],
    ],
    numbers: [['his account', iban]],
  };
}
