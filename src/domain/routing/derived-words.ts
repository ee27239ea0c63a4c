import type { LocalizedText } from '../../kernel/localized-text';

/** A stage that the portal adds where the act describes no step for it. */
export type DerivedStage = 'register' | 'prepare' | 'sign' | 'issue';

/** The words of a derived step: who, what, and why the portal adds it. */
export interface DerivedWords {
  readonly actor: LocalizedText;
  readonly action: LocalizedText;
  readonly ruling: LocalizedText;
}

const SPECIALIST = { kk: 'Көрсетілетін қызметті берушінің маманы', ru: 'Специалист услугодателя' };
const HEAD = { kk: 'Көрсетілетін қызметті берушінің басшысы', ru: 'Руководитель услугодателя' };

const NOT_DESCRIBED = {
  kk: 'Акт бұл қадамды сипаттамайды. Оны портал ұсынады.',
  ru: 'Акт не описывает этот шаг. Его предлагает портал.',
};

const PART_OF_STEP = {
  kk: 'Акт бұған бөлек мерзім бермейді: ол сол қадамның мерзімінде орындалады.',
  ru: 'Отдельного срока акт не даёт: это делается в срок того же шага.',
};

const WORDS = {
  register: {
    actor: SPECIALIST,
    action: {
      kk: 'Өтінішті тіркейді және құжаттардың толықтығын тексереді',
      ru: 'Регистрирует заявление и проверяет полноту документов',
    },
  },
  prepare: {
    actor: SPECIALIST,
    action: {
      kk: 'Өтінішті қарайды және шешімнің жобасын дайындайды',
      ru: 'Рассматривает заявление и готовит проект решения',
    },
  },
  sign: {
    actor: HEAD,
    action: {
      kk: 'Шешімге қол қояды немесе жобаны пысықтауға қайтарады',
      ru: 'Подписывает решение или возвращает проект на доработку',
    },
  },
  issue: {
    actor: SPECIALIST,
    action: {
      kk: 'Нәтижені көрсетілетін қызметті алушыға береді',
      ru: 'Выдаёт результат услугополучателю',
    },
  },
} as const satisfies Record<DerivedStage, Omit<DerivedWords, 'ruling'>>;

/** Words of a step that stands by itself because the act has none for its stage. */
export function derivedWords(stage: DerivedStage): DerivedWords {
  return { ...WORDS[stage], ruling: NOT_DESCRIBED };
}

/** Words of a step that the portal keeps apart inside a step of the act: the head's signature, the handing-out. */
export function partOfStepWords(stage: DerivedStage): DerivedWords {
  return { ...WORDS[stage], ruling: PART_OF_STEP };
}

/** Registration that needs nobody: the application came through the portal and is in its journal already. */
export const PORTAL_REGISTERS: DerivedWords = {
  actor: { kk: 'Портал', ru: 'Портал' },
  action: { kk: 'Өтінішті журналға тіркейді', ru: 'Регистрирует заявление в журнале' },
  ruling: NOT_DESCRIBED,
};

/** Why an official stands where the act names an information system. */
export const OFFICIAL_FOR_SYSTEM: LocalizedText = {
  kk: 'Акт бойынша бұл қадамды ақпараттық жүйе орындайды. Порталда оны маман сол мерзімде орындайды.',
  ru: 'По акту этот шаг выполняет информационная система. На портале его выполняет специалист в тот же срок.',
};
