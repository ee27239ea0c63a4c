import type { Prepared } from './prepared';

/** Rows of one page of a queue. */
export const QUEUE_PAGE = 25;

/** Where a queue goes on: after the last row of the page before. */
export interface QueueKey {
  readonly dueAt: Date;
  readonly id: string;
}

/** What somebody looks for among the open cases of their unit; a number and an IIN are exact, a name is its beginning. */
export interface QueueSearch {
  readonly by: 'number' | 'iin' | 'name';
  readonly text: string;
}

/** Which open cases are wanted. */
export interface QueueFilter {
  readonly tab: 'all' | 'mine' | 'free' | 'soon' | 'late';
  readonly service: string | null;
  readonly channel: string | null;
  readonly search: QueueSearch | null;
}

/** One page of one queue. */
export interface QueueRequest {
  readonly organisationCode: string;
  readonly roles: readonly string[];
  readonly accountId: string;
  readonly filter: QueueFilter;
  readonly after: QueueKey | null;
  readonly now: Date;
}

const BEFORE_ALL = { dueAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
/** Sorts after every character that a name can have. */
const LAST_CHARACTER = '\u{10ffff}';
/** One row more than the page tells whether there is a next one. The figure stands in the text, for the planner to see. */
const LIMIT = `LIMIT ${QUEUE_PAGE + 1}`;

const COLUMNS = `page.id, page.application_id AS "applicationId", page.organisation_code AS "organisationCode", page.role,
  page.step_key AS "stepKey", page.opened_at AS "openedAt", page.step_due_at AS "stepDueAt", page.due_at AS "dueAt",
  page.holder_id AS "holderId", page.held_since AS "heldSince", page.escalate_at AS "escalateAt", page.waits_until AS "waitsUntil", h.full_name AS "holderName", a.number,
  a.applicant_name AS "applicantName", a.applicant_iin AS "applicantIin", a.service_id AS "serviceId",
  a.rules_edition AS "rulesEdition", a.channel, e.payload ->> 'planHash' AS "planHash",
  changed.payload #> '{cause,reason}' AS "dueChange", stopped.payload ->> 'cause' AS "automaticStop"`;
/** The calendar changed the very due time that the row shows: that of the service, or of the open step. */
const SHOWN_CHANGED = ['dueAt', 'stepDueAt']
  .map(
    (at) => `((changed.payload #>> '{after,${at}}')::timestamptz = page.due_at
      AND changed.payload #> '{before,${at}}' <> changed.payload #> '{after,${at}}')`,
  )
  .join(' OR ');

/**
 * The statement of one page and its values. A queue of several roles is read role by role from the index and merged, so
 * that the hundredth page costs what the first costs; what is shown of a case is fetched for the rows of the page only.
 */
export function queueStatement(request: QueueRequest): Prepared & { readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const rows = rowsOf(request, bind);
  const { tab, service, channel, search } = request.filter;
  const kind = [tab, service && 'service', channel && 'channel', search?.by].filter(Boolean).join('-');
  return {
    name: `queue-${kind}-${request.roles.length}`,
    text: `WITH ${rows} SELECT ${COLUMNS} FROM page
      JOIN applications a ON a.id = page.application_id
      LEFT JOIN accounts h ON h.id = page.holder_id
      LEFT JOIN application_events e ON e.application_id = page.application_id AND e.seq = 1
      LEFT JOIN LATERAL (SELECT c.payload FROM application_events c
        WHERE c.application_id = page.application_id AND c.type = 'due-changed' ORDER BY c.seq DESC LIMIT 1) changed
        ON ${SHOWN_CHANGED}
      LEFT JOIN LATERAL (SELECT s.type, s.payload FROM application_events s
        WHERE s.application_id = page.application_id AND s.type IN ('automatic-stopped', 'decision-prepared')
        ORDER BY s.seq DESC LIMIT 1) stopped ON stopped.type = 'automatic-stopped'
      ORDER BY page.due_at, page.id`,
    values,
  };
}

type Bind = (value: unknown) => string;

function rowsOf(request: QueueRequest, bind: Bind): string {
  const { filter, organisationCode, roles, after } = request;
  const place = `w.organisation_code = ${bind(organisationCode)}`;
  // One by one, so that the planner sees how many there are and need not plan anew for each page.
  const own = roles.map((role) => `(${bind(role)})`).join(', ') || '(NULL)';
  const { dueAt, id } = after ?? BEFORE_ALL;
  const rest = `w.closed_at IS NULL AND (w.due_at, w.id) > (${bind(dueAt)}::timestamptz, ${bind(id)}::uuid)`;
  const conditions = [place, rest, ...conditionsOf(request, bind)].join(' AND ');
  const order = `ORDER BY w.due_at, w.id ${LIMIT}`;
  if (filter.search !== null) {
    return `found AS MATERIALIZED (SELECT id FROM applications WHERE ${foundBy(filter.search, bind)}),
      page AS MATERIALIZED (SELECT w.* FROM found JOIN work_items w ON w.application_id = found.id
        WHERE w.role IN (${own}) AND ${conditions} ${order})`;
  }
  if (filter.tab === 'mine') {
    return `page AS MATERIALIZED (SELECT w.* FROM work_items w
      WHERE w.role IN (${own}) AND ${conditions} ${order})`;
  }
  return `page AS MATERIALIZED (SELECT w.* FROM (VALUES ${own}) AS own (role)
    CROSS JOIN LATERAL (SELECT w.* FROM work_items w WHERE w.role = own.role AND ${conditions} ${order}) w ${order})`;
}

function conditionsOf({ filter, accountId, now }: QueueRequest, bind: Bind): string[] {
  const { tab, service, channel } = filter;
  const ofCase = [
    ...(service === null ? [] : [`f.service_id = ${bind(service)}`]),
    ...(channel === null ? [] : [`f.channel = ${bind(channel)}`]),
  ].join(' AND ');
  return [
    ...(tab === 'mine' ? [`w.holder_id = ${bind(accountId)}`] : []),
    ...(tab === 'free' ? ['w.holder_id IS NULL'] : []),
    ...(tab === 'soon' ? soonAt(bind(now)) : []),
    ...(tab === 'late' ? [`w.due_at < ${bind(now)}`] : []),
    ...(ofCase === '' ? [] : [`(SELECT ${ofCase} FROM applications f WHERE f.id = w.application_id)`]),
  ];
}

/** No run of days off is as long as this: what is due later cannot be soon, and the walk along the index ends. */
const SOON_WITHIN = `interval '31 days'`;

function soonAt(now: string): string[] {
  return [`w.soon_at <= ${now}`, `w.due_at >= ${now}`, `w.due_at < ${now}::timestamptz + ${SOON_WITHIN}`];
}

function foundBy({ by, text }: QueueSearch, bind: Bind): string {
  switch (by) {
    case 'number':
      return `number = ${bind(text)} AND closed_at IS NULL`;
    case 'iin':
      return `applicant_iin = ${bind(text)} AND closed_at IS NULL`;
    case 'name': {
      const from = bind(text);
      const last = bind(LAST_CHARACTER);
      return `lower(applicant_name) COLLATE "C" BETWEEN lower(${from}::text) AND lower(${from}::text) || ${last}::text AND closed_at IS NULL`;
    }
  }
}
