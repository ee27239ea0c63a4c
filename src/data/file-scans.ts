import type { Knex } from 'knex';
import type { ScanState } from '../domain/files/scan-state';

/** A verdict as it is kept; `threat` is what was found. */
export type KeptVerdict =
  { readonly state: 'waiting' | 'clean' } | { readonly state: 'infected'; readonly threat: string };

/** A content about which something is left to do. */
export interface OpenScan {
  readonly storageKey: string;
  readonly state: 'waiting' | 'infected';
  readonly threat: string | null;
}

/** Where a content was handed in. */
export interface PlaceOfFile {
  readonly attachmentId: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly fileName: string;
}

export type FileScanRepository = ReturnType<typeof fileScanRepository>;

/** Verdicts of the antivirus, by content. */
export function fileScanRepository(knex: Knex) {
  return {
    /** Keeps a verdict. One that says more stays: found, nothing found, not asked. */
    async record(storageKey: string, verdict: KeptVerdict, at: Date): Promise<void> {
      const row = {
        storage_key: storageKey,
        state: verdict.state,
        threat: verdict.state === 'infected' ? verdict.threat : null,
        tried_at: at,
        settled_at: verdict.state === 'clean' ? at : null,
      };
      const insert = knex('file_scans').insert(row).onConflict('storage_key');
      if (verdict.state === 'waiting') await insert.merge(['tried_at']).where('file_scans.state', 'waiting');
      else if (verdict.state === 'clean') await insert.merge().where('file_scans.state', 'waiting');
      else await insert.merge().whereNot('file_scans.state', 'infected');
    },

    /** What is known of these contents; nothing for those that nobody was asked about. */
    async find(storageKeys: readonly string[]): Promise<ReadonlyMap<string, ScanState>> {
      if (storageKeys.length === 0) return new Map();
      const rows = await knex('file_scans')
        .whereIn('storage_key', storageKeys)
        .select<{ storage_key: string; state: ScanState }[]>('storage_key', 'state');
      return new Map(rows.map(({ storage_key: key, state }) => [key, state]));
    },

    /** Contents without a verdict, and found ones that not every case knows of; the longest untried first. */
    async listOpen(limit: number): Promise<OpenScan[]> {
      return knex('file_scans')
        .whereNull('settled_at')
        .orderBy(['tried_at', 'storage_key'])
        .limit(limit)
        .select({ storageKey: 'storage_key', state: 'state', threat: 'threat' });
    },

    async settle(storageKey: string, at: Date): Promise<void> {
      await knex('file_scans').where({ storage_key: storageKey }).update({ settled_at: at });
    },

    /** Takes a content without a verdict off the list: it is gone, or there is no antivirus any more. */
    async forget(storageKey: string): Promise<void> {
      await knex('file_scans').where({ storage_key: storageKey, state: 'waiting' }).delete();
    },

    /** Everywhere that a content was handed in and not taken back. */
    async placesOf(storageKey: string): Promise<PlaceOfFile[]> {
      return knex('attachments')
        .where({ storage_key: storageKey, removed_at: null })
        .orderBy('id')
        .select({ attachmentId: 'id', caseId: 'case_id', documentId: 'document_id', fileName: 'file_name' });
    },
  };
}
