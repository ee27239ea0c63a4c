import type { Knex } from 'knex';
import { PersonRelation } from '../domain/edition/forms';
import { Answers } from '../domain/fields/answer';
import type { HouseholdMember, NamedMember } from '../domain/household/household-member';
import { newId } from '../kernel/ids';

/** More than any family has. */
const MOST = 50;

export type HouseholdRepository = ReturnType<typeof householdRepository>;

interface Row {
  readonly id: string;
  readonly iin: string;
  readonly name: string;
  readonly born_on: string | null;
  readonly relation: string;
  readonly details: unknown;
}

/** Members of families, each read by the account whose family it is and by no other. */
export function householdRepository(knex: Knex) {
  const columns = ['id', 'iin', 'name', knex.raw('born_on::text AS born_on'), 'relation', 'details'];

  return {
    /** Whoever was named last comes first. */
    async listOfAccount(accountId: string): Promise<HouseholdMember[]> {
      const rows: Row[] = await knex('household_members')
        .where({ account_id: accountId })
        .orderBy([{ column: 'kept_at', order: 'desc' }, 'born_on', 'id'])
        .limit(MOST)
        .select(columns);
      return rows.map(toMember);
    },

    async find(accountId: string, memberId: string): Promise<HouseholdMember | undefined> {
      const row: Row | undefined = await knex('household_members')
        .where({ account_id: accountId, id: memberId })
        .first(columns);
      return row && toMember(row);
    },

    /** Keeps whom an application named. What a newer application said of somebody stays; done twice it changes nothing. */
    async keep(
      members: readonly NamedMember[],
      from: { readonly accountId: string; readonly applicationId: string; readonly at: Date },
    ): Promise<void> {
      if (members.length === 0) return;
      await knex('household_members')
        .insert(
          members.map(({ iin, name, bornOn, relation, details }) => ({
            id: newId(),
            account_id: from.accountId,
            iin,
            name,
            born_on: bornOn,
            relation,
            details: JSON.stringify(details),
            application_id: from.applicationId,
            kept_at: from.at,
          })),
        )
        .onConflict(['account_id', 'iin'])
        .merge(['name', 'born_on', 'relation', 'details', 'application_id', 'kept_at'])
        .where('household_members.kept_at', '<', from.at);
    },

    /** Forgets a member; false when the account has none of this id. */
    async remove(accountId: string, memberId: string): Promise<boolean> {
      return (await knex('household_members').where({ account_id: accountId, id: memberId }).delete()) === 1;
    },
  };
}

function toMember({ id, iin, name, born_on, relation, details }: Row): HouseholdMember {
  return {
    id,
    iin,
    name,
    bornOn: born_on,
    relation: PersonRelation.parse(relation),
    details: Answers.parse(details),
  };
}
