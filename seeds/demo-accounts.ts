import {
  DEMO_CITIZEN_WITH_ASP,
  DEMO_CITIZEN_WITHOUT_ASP,
} from '../src/adapters/gateway/simulator/demo-citizens';
import type { OfficeRole } from '../src/domain/access/office-role';
import type { Language } from '../src/kernel/language';
import type { LocalizedText } from '../src/kernel/localized-text';

/** Somebody to log in as in the demonstration. All of them are invented. */
export interface DemoAccount {
  /** What the table at the start says of them. */
  readonly who: string;
  readonly login: string;
  readonly name: string;
  readonly phone?: string;
  readonly language: Language;
  readonly staff?: {
    readonly role: OfficeRole;
    /** IIN that the keys of the demonstration's authority carry. */
    readonly iin: string;
    readonly organisation: string;
    readonly position: LocalizedText;
    /** Secret of the second factor, base32: known to everybody, so that nobody needs a phone to look around. */
    readonly totpSecret?: string;
  };
}

/** Every demonstration account has this password; production refuses demo mode. */
export const DEMO_PASSWORD = 'jardem-demo-2026';

/** The people of the demonstration. Citizens are known to the simulated registries. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    who: 'citizen with ASP',
    login: DEMO_CITIZEN_WITH_ASP,
    name: 'Ахметова Айгүл Серікқызы',
    phone: '+77000000001',
    language: 'kk',
  },
  {
    who: 'citizen without ASP',
    login: DEMO_CITIZEN_WITHOUT_ASP,
    name: 'Омаров Данияр Қайратұлы',
    phone: '+77000000002',
    language: 'ru',
  },
  {
    who: 'clerk',
    login: 'clerk',
    name: 'Сейітова Гүлнар Маратқызы',
    language: 'ru',
    staff: {
      role: 'clerk',
      iin: '780314401210',
      organisation: 'almaty-almaly-department',
      position: { kk: 'бас маман', ru: 'главный специалист' },
    },
  },
  {
    who: 'head',
    login: 'head',
    name: 'Жұмабаев Ерлан Болатұлы',
    language: 'kk',
    staff: {
      role: 'head',
      iin: '750611300879',
      organisation: 'almaty-almaly-department',
      position: { kk: 'бөлім басшысы', ru: 'руководитель отдела' },
    },
  },
  {
    who: 'State Corporation operator',
    login: 'operator',
    name: 'Ким Светлана Викторовна',
    language: 'ru',
    staff: {
      role: 'operator',
      iin: '821105400338',
      organisation: 'almaty-almaly-corporation',
      position: { kk: 'оператор', ru: 'оператор' },
    },
  },
  {
    who: 'operator of a medical-social examination unit',
    login: 'examiner',
    name: 'Нұрпейісова Сәуле Тимурқызы',
    language: 'kk',
    staff: {
      role: 'operator',
      iin: '790425400703',
      organisation: 'almaty-mse-unit',
      position: { kk: 'маман', ru: 'специалист' },
    },
  },
  {
    who: 'administrator',
    login: 'admin',
    name: 'Тұрсынов Асқар Нұрланұлы',
    language: 'kk',
    staff: {
      role: 'administrator',
      iin: '800922301543',
      organisation: 'almaty-almaly-department',
      position: { kk: 'әкімші', ru: 'администратор' },
      totpSecret: 'JARDEMJARDEMJARDEMJARDEMJARDEM23',
    },
  },
];
