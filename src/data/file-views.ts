import type { Knex } from 'knex';

/** That an official looked at a file of a case: in the page, saved it, or saved it without the mark it should have. */
export interface FileView {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly accountId: string;
  readonly at: Date;
  readonly way: 'preview' | 'download' | 'download-unmarked';
}

export type FileViewRepository = ReturnType<typeof fileViewRepository>;

/** Who looked at which file. Nothing is ever changed or taken away. */
export function fileViewRepository(knex: Knex) {
  return {
    async record({ caseId, attachmentId, accountId, at, way }: FileView): Promise<void> {
      await knex('file_views').insert({
        case_id: caseId,
        attachment_id: attachmentId,
        account_id: accountId,
        at,
        way,
      });
    },
  };
}
