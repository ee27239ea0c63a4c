/** A given name of a man with what his children are called after him. */
export interface FathersName {
  readonly name: string;
  readonly son: string;
  readonly daughter: string;
}

/** The names of one people: Kazakh or Russian custom. */
export interface NameStock {
  /** Surnames of men and of women. */
  readonly surnames: readonly [readonly [string, string], ...(readonly [string, string])[]];
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
    ['Әбенов', 'Әбенова'],
    ['Байжанов', 'Байжанова'],
    ['Дүйсенов', 'Дүйсенова'],
    ['Ермеков', 'Ермекова'],
    ['Есенов', 'Есенова'],
    ['Жанұзақов', 'Жанұзақова'],
    ['Исаев', 'Исаева'],
    ['Кенжебаев', 'Кенжебаева'],
    ['Қалиев', 'Қалиева'],
    ['Мұқанов', 'Мұқанова'],
    ['Нүркенов', 'Нүркенова'],
    ['Оспанов', 'Оспанова'],
    ['Рахимов', 'Рахимова'],
    ['Сәрсенбаев', 'Сәрсенбаева'],
    ['Тәжібаев', 'Тәжібаева'],
    ['Төлеуов', 'Төлеуова'],
    ['Үмбетов', 'Үмбетова'],
    ['Шәріпов', 'Шәріпова'],
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
  surnames: [
    ['Белов', 'Белова'],
    ['Гончаров', 'Гончарова'],
    ['Егоров', 'Егорова'],
    ['Захаров', 'Захарова'],
    ['Ковалёв', 'Ковалёва'],
    ['Морозов', 'Морозова'],
    ['Соколов', 'Соколова'],
    ['Фомин', 'Фомина'],
  ],
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
