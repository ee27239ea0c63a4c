import { load } from 'cheerio';
import { doors, insertPeople, type Actor, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import type { Answer, Sending, Visitor } from '../../support/app-visitor';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

/** A page as a person sees it. */
export interface Shown {
  readonly status: number;
  readonly location: string | null;
  readonly $: ReturnType<typeof load>;
  /** All words of the content in one line. */
  readonly text: string;
}

/** The whole portal with the fictional service, and its people. */
export interface AdminPortal {
  readonly portal: OpenPortal;
  readonly people: People;
  readonly enter: (actor: Actor) => Promise<Visitor>;
}

export const CARD = fictionalEdition();

/** Opens the portal over the database of the test file. */
export async function openAdminPortal(): Promise<AdminPortal> {
  const portal = await openPortal(await testDatabase());
  await fillPortal(portal, [CARD]);
  const people = await insertPeople(portal);
  return { portal, people, enter: doors(portal, people) };
}

/** Reads an answer as a page. */
export function shown({ status, location, body }: Answer): Shown {
  const $ = load(body.toString());
  return { status, location, $, text: $('main').text().replace(/\s+/g, ' ').trim() };
}

/** Sends the form of a decision as it stands on a page, with what is typed into it, by one of its two buttons. */
export async function decide(
  visitor: Visitor,
  { $ }: Shown,
  action: string,
  step: 'preview' | 'apply',
  typed: Record<string, string> = {},
): Promise<Shown> {
  const fields: Record<string, string> = {};
  $('#decision')
    .find('input:not([type=radio]), textarea, input[type=radio]:checked')
    .each((_index, field) => {
      const value = $(field).is('textarea')
        ? $(field).text().replace(/^\n/, '')
        : ($(field).attr('value') ?? '');
      fields[$(field).attr('name') ?? ''] = value;
    });
  delete fields._csrf;
  const sending: Sending = { ...fields, ...typed, step };
  return shown(await visitor.submit(action, sending));
}

/** The errors on top of a page: where each leads, and what it says. */
export function errorsOf({ $ }: Shown): Record<string, string> {
  const links = $('.error-summary a').toArray();
  return Object.fromEntries(links.map((link) => [$(link).attr('href') ?? '', $(link).text()]));
}
