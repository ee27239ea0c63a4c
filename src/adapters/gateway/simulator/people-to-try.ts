import type { Situation } from './people/situation';

/** The situations and who is in them, as rows of a Markdown table. */
export function peopleToTry(situations: readonly Situation[]): string {
  const rows = situations.map(({ what, people, numbers }) => {
    const who = people.map(
      ([role, { iin, surname, givenName }]) => `${role}: \`${iin}\` ${surname} ${givenName}`,
    );
    const typed = numbers.map(([name, number]) => `${name}: \`${number}\``);
    return `| ${what} | ${who.join('<br>')} | ${typed.join('<br>')} |`;
  });
  return ['| Situation | Who | Numbers |', '| --- | --- | --- |', ...rows].join('\n');
}
