/** A long text in groups of `size` signs, as people read and type it; the last group may be shorter. */
export function inGroups(text: string, size: number, between = ' '): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(between);
}
