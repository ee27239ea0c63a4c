import type { RegisteredAddress } from '../../../../domain/registry/registered-person';
import type { Draw } from './draw';

type Words = RegisteredAddress['region'];

const words = (kk: string, ru: string): Words => ({ kk, ru });

const ALMATY = words('Алматы қаласы', 'город Алматы');
const ASTANA = words('Астана қаласы', 'город Астана');
const ALMATY_REGION = words('Алматы облысы', 'Алматинская область');

/** Region, district and locality. */
interface Place {
  readonly region: Words;
  readonly district: Words;
  readonly locality: Words;
}

const PLACES: readonly [Place, ...Place[]] = [
  { region: ALMATY, district: words('Алмалы ауданы', 'Алмалинский район'), locality: ALMATY },
  { region: ALMATY, district: words('Бостандық ауданы', 'Бостандыкский район'), locality: ALMATY },
  { region: ALMATY, district: words('Әуезов ауданы', 'Ауэзовский район'), locality: ALMATY },
  { region: ALMATY, district: words('Медеу ауданы', 'Медеуский район'), locality: ALMATY },
  { region: ASTANA, district: words('Есіл ауданы', 'Есильский район'), locality: ASTANA },
  { region: ASTANA, district: words('Сарыарқа ауданы', 'Сарыаркинский район'), locality: ASTANA },
  {
    region: ALMATY_REGION,
    district: words('Қарасай ауданы', 'Карасайский район'),
    locality: words('Қаскелең қаласы', 'город Каскелен'),
  },
  {
    region: ALMATY_REGION,
    district: words('Талғар ауданы', 'Талгарский район'),
    locality: words('Талғар қаласы', 'город Талгар'),
  },
];

const STREETS: readonly [Words, ...Words[]] = [
  words('Абай даңғылы', 'проспект Абая'),
  words('Жамбыл көшесі', 'улица Жамбыла'),
  words('Сәтбаев көшесі', 'улица Сатпаева'),
  words('Төле би көшесі', 'улица Толе би'),
  words('Әл-Фараби даңғылы', 'проспект Аль-Фараби'),
  words('Достық даңғылы', 'проспект Достык'),
];

const OFFICES: readonly [Words, ...Words[]] = [
  words('Алматы қаласының АХАЖ бөлімі', 'отдел РАГС города Алматы'),
  words('Астана қаласының АХАЖ бөлімі', 'отдел РАГС города Астаны'),
  words('Қаскелең қаласының АХАЖ бөлімі', 'отдел РАГС города Каскелена'),
  words('Талғар қаласының АХАЖ бөлімі', 'отдел РАГС города Талгара'),
];

/** The address of a new home. */
export function drawAddress(draw: Draw): RegisteredAddress {
  return addressIn(draw, draw.pick(PLACES));
}

/** The address of a home in Almaly district of Almaty, where the demonstration's staff work. */
export function almalyAddress(draw: Draw): RegisteredAddress {
  return addressIn(draw, PLACES[0]);
}

/** One of the offices of civil status. */
export function drawOffice(draw: Draw): Words {
  return draw.pick(OFFICES);
}

function addressIn(draw: Draw, place: Place): RegisteredAddress {
  return {
    ...place,
    street: draw.pick(STREETS),
    house: String(draw.int(1, 180)),
    flat: String(draw.int(1, 90)),
  };
}
