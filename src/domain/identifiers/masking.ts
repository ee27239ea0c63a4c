const NBSP = '\u00a0';

/** The last four digits of an IIN, for lists and public pages: `…0211`. */
export function maskIin(iin: string): string {
  return `…${iin.slice(-4)}`;
}

/** An account that its owner recognises: country and last four signs, `KZ…0100`. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 2)}…${iban.slice(-4)}`;
}

/** A normalised phone number that its owner recognises and nobody else can call: `+7 701 ••• •• 45`, on one line. */
export function maskPhone(phone: string): string {
  return ['+7', phone.slice(2, 5), '•••', '••', phone.slice(-2)].join(NBSP);
}

/** The initials of a full name, for public pages: `Қасымова Айгерім Серікқызы` → `Қ. А. С.` */
export function initials(fullName: string): string {
  return words(fullName).map(initial).join(' ');
}

/** Surname and initials, as officials sign: `Омарова Гүлнар Сәкенқызы` → `Омарова Г. С.` */
export function surnameWithInitials(fullName: string): string {
  const [surname = '', ...others] = words(fullName);
  return [surname, ...others.map(initial)].join(' ');
}

function words(fullName: string): string[] {
  return fullName.split(/\s+/).filter((word) => word !== '');
}

function initial(word: string): string {
  return `${[...word][0]?.toUpperCase() ?? ''}.`;
}
