import type { EventPayload } from '../../../domain/application/event';
import type { CaseView } from '../../../use-cases/office/find-case-view';
import type { RequestContext } from '../../route';
import { confirmedBy as confirmedInWords } from '../../text/confirmed-by';
import { clauseInWords } from '../../text/clause-in-words';
import { type CaseFile, caseFiles } from '../files/case-files';
import type { RegistryReference } from './registry-section';

/** A document of the list as it stood at filing. */
export interface DocumentModel {
  readonly name: string;
  readonly className: '' | 'ok' | 'warn';
  readonly state: string;
  /** The registries that confirmed it, with the day and of whom; none in the records of earlier days. */
  readonly sources: readonly string[];
  readonly clause: string | null;
  readonly files: readonly CaseFile[];
}

type State = EventPayload<'filed'>['documents'][number]['state'];

const CLASSES = {
  'made-by-portal': 'ok',
  confirmed: 'ok',
  attached: '',
  'at-counter': '',
  missing: 'warn',
  'not-needed': '',
} as const satisfies Record<State, DocumentModel['className']>;

/** Everything that was to be handed in; what was not needed is left out. */
export function documentsSection(
  view: CaseView,
  reference: RegistryReference,
  context: RequestContext,
): DocumentModel[] {
  const { language, words: w, t } = context;
  const byDocument = caseFiles(view, context);
  return view.state.filed.documents
    .filter(({ state }) => state !== 'not-needed')
    .map(({ documentId, name, state, registry, confirmedBy, clause }) => ({
      name: name[language],
      className: CLASSES[state],
      state:
        registry === null || confirmedBy !== undefined
          ? w[`office.document.${state}`]
          : t('office.document.confirmed-by', {
              registry: reference.registryTitles.get(registry)?.[language] ?? registry,
            }),
      sources: confirmedInWords(
        (confirmedBy ?? []).map((one) => ({ ...one, at: new Date(one.at) })),
        reference.registryTitles,
        context,
      ),
      clause: clause === null ? null : clauseInWords(clause, language),
      files: byDocument.get(documentId) ?? [],
    }));
}
