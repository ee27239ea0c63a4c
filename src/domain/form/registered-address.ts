import type { Language } from '../../kernel/language';
import { textIn } from '../../kernel/localized-text';
import type { RegisteredAddress } from '../registry/registered-person';

/** The whole address in one line. */
export function addressLine(address: RegisteredAddress, language: Language): string {
  return `${localityLine(address, language)}, ${streetLine(address, language)}`;
}

/** Region, district and settlement; a city that is its own region is named once. */
export function localityLine({ region, district, locality }: RegisteredAddress, language: Language): string {
  const parts = [region, district, locality].map((part) => textIn(part, language));
  return parts.filter((part, index) => parts.indexOf(part) === index).join(', ');
}

/** Street, house and flat. */
export function streetLine({ street, house, flat }: RegisteredAddress, language: Language): string {
  const parts =
    language === 'kk'
      ? [`${house}-үй`, flat === undefined ? undefined : `${flat}-пәтер`]
      : [`дом ${house}`, flat === undefined ? undefined : `квартира ${flat}`];
  return [textIn(street, language), ...parts.filter((part) => part !== undefined)].join(', ');
}
