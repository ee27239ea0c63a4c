import type { PageModel } from '../../rendering/page-model';
import { textIn } from '../../../kernel/localized-text';
import type { RequestContext } from '../../route';
import { confirmedBy, type RegistryTitles } from '../../text/confirmed-by';
import { clauseInWords } from '../../text/clause-in-words';
import { fileSize } from '../file-size';
import type { CaseStatus } from './timeline';

type FiledDocument = CaseStatus['state']['filed']['documents'][number];

/** A document of a filed application. */
export interface FiledDocumentModel {
  readonly name: string;
  readonly look: '' | 'confirmed' | 'attach';
  readonly state: string;
  /** The registries that confirmed it, with the day and of whom. */
  readonly sources: readonly string[];
  readonly clause: string | null;
  readonly files: readonly { readonly name: string; readonly size: string; readonly href: string | null }[];
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/filed-document': { readonly document: FiledDocumentModel; readonly page: PageModel };
  }
}

const LOOKS = {
  'made-by-portal': 'confirmed',
  confirmed: 'confirmed',
  attached: '',
  'at-counter': '',
  missing: 'attach',
  'not-needed': 'confirmed',
} satisfies Record<FiledDocument['state'], FiledDocumentModel['look']>;

/** The documents as they were when the application was filed; what was not needed is left out. */
export function filedDocuments(
  { application, state }: CaseStatus,
  registryTitles: RegistryTitles,
  { language, words: w, t }: Pick<RequestContext, 'language' | 'words' | 't'>,
): readonly FiledDocumentModel[] {
  return state.filed.documents
    .filter((document) => document.state !== 'not-needed')
    .map((document) => ({
      name: textIn(document.name, language),
      look: LOOKS[document.state],
      state: w[`status.document.${document.state}`],
      sources: confirmedBy(
        (document.confirmedBy ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
        registryTitles,
        { language, t },
      ),
      clause: document.clause === null ? null : clauseInWords(document.clause, language),
      files: document.files.map(({ attachmentId, name, size }) => ({
        name,
        size: fileSize(size, language),
        href: state.lockedFiles.includes(attachmentId)
          ? null
          : `/${language}/files/${application.id}/${attachmentId}`,
      })),
    }));
}
