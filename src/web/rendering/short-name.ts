/** «Қасымова Айгерім Серікқызы» → «Айгерім Қ.», as the menu greets a person. */
export function shortName(fullName: string): string {
  const [family = '', given] = fullName.trim().split(/\s+/);
  return given === undefined ? family : `${given} ${family.slice(0, 1)}.`;
}
