/** A given name of a man with what his children are called after him. */
export interface FathersName {
  readonly name: string;
  readonly son: string;
  readonly daughter: string;
}

/** The names of one people: Kazakh or Russian custom. */
export interface NameStock {
  /** Surnames of men; those of women end in -а. */
  readonly surnames: readonly [string, ...string[]];
  readonly men: readonly [FathersName, ...FathersName[]];
  readonly women: readonly [string, ...string[]];
}

const kazakh = (name: string): FathersName => ({ name, son: `${name}ұлы`, daughter: `${name}қызы` });

const slavic = (name: string, stem: string): FathersName => ({
  name,
  son: `${stem}ич`,
  daughter: `${stem}на`,
});

/** Kazakh names. The surnames are such as many bear. */
export const KAZAKH: NameStock = {
  surnames: [
    'Әбенов',
    'Байжанов',
    'Дүйсенов',
    'Ермеков',
    'Есенов',
    'Жанұзақов',
    'Исаев',
    'Кенжебаев',
    'Қалиев',
    'Мұқанов',
    'Нүркенов',
    'Оспанов',
    'Рахимов',
    'Сәрсенбаев',
    'Тәжібаев',
    'Төлеуов',
    'Үмбетов',
    'Шәріпов',
  ],
  men: [
    kazakh('Абай'),
    kazakh('Арман'),
    kazakh('Асқар'),
    kazakh('Бауыржан'),
    kazakh('Бекзат'),
    kazakh('Болат'),
    kazakh('Дәурен'),
    kazakh('Ерлан'),
    kazakh('Жандос'),
    kazakh('Қанат'),
    kazakh('Марат'),
    kazakh('Мұрат'),
    kazakh('Нұрлан'),
    kazakh('Нұржан'),
    kazakh('Рустам'),
    kazakh('Сабыр'),
    kazakh('Самат'),
    kazakh('Серік'),
    kazakh('Талғат'),
    kazakh('Ұлан'),
  ],
  women: [
    'Айгерім',
    'Айжан',
    'Айнұр',
    'Ақбота',
    'Алма',
    'Әсел',
    'Балжан',
    'Гүлмира',
    'Дана',
    'Жазира',
    'Жұлдыз',
    'Қарлығаш',
    'Ләззат',
    'Мадина',
    'Меруерт',
    'Назым',
    'Раушан',
    'Сандуғаш',
    'Ұлжан',
    'Шынар',
  ],
};

/** Russian names. */
export const RUSSIAN: NameStock = {
  surnames: ['Белов', 'Гончаров', 'Егоров', 'Захаров', 'Ковалёв', 'Морозов', 'Соколов', 'Фомин'],
  men: [
    slavic('Александр', 'Александров'),
    slavic('Алексей', 'Алексеев'),
    slavic('Виктор', 'Викторов'),
    slavic('Денис', 'Денисов'),
    slavic('Иван', 'Иванов'),
    slavic('Олег', 'Олегов'),
    slavic('Павел', 'Павлов'),
    slavic('Сергей', 'Сергеев'),
  ],
  women: ['Анна', 'Вера', 'Екатерина', 'Ирина', 'Людмила', 'Наталья', 'Светлана', 'Юлия'],
};
