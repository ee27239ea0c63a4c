import type { LoadDraftContents } from '../../../use-cases/filing/draft-contents';
import type { FindSigningWays } from '../../../use-cases/filing/find-signing-ways';
import type { sendSigned, SentSigned } from '../../../use-cases/filing/send-signed';
import { type Handler, page, redirect, type Reply, type RequestContext } from '../../route';
import { findCms } from '../../signing/find-cms';
import { invalidReasonKey } from '../../text/invalid-reason-key';
import { demandPerson } from '../draft/demand-person';
import { whileDraft } from '../draft/while-draft';
import { forgetSentCode } from './sent-code';
import { presentSign } from './sign.presenter';

interface Uses {
  readonly loadDraft: LoadDraftContents;
  readonly findSigningWays: FindSigningWays;
  readonly sendSigned: ReturnType<typeof sendSigned>;
  readonly ncalayerUrl: string;
}

/** Asks how the person signs. */
export function showSign(use: Uses): Handler {
  return whileDraft((context) => answer(use, context, null));
}

/** The exact bytes that are signed, as a text to read. */
export function sendSignDocument({ loadDraft }: Uses): Handler {
  return whileDraft(async (context) => {
    const { signed } = await loadDraft(demandPerson(context), context.params.draftId ?? '');
    return {
      kind: 'file',
      content: Buffer.from(signed.text),
      name: 'jardem.txt',
      mediaType: 'text/plain; charset=utf-8',
      disposition: 'inline',
    };
  });
}

/** Files under an electronic signature. Pressed twice, or in two tabs, it leads to the one application. */
export function submitSignKey(use: Uses): Handler {
  return whileDraft(async (context) => {
    const { draftId = '' } = context.params;
    const cms = findCms(context, 'cms');
    if (cms === undefined) return answer(use, context, context.words['signing.key.missing']);
    return outcome(use, context, await use.sendSigned(demandPerson(context), { draftId, cms }));
  });
}

function outcome(use: Uses, context: RequestContext, sent: SentSigned): Promise<Reply> | Reply {
  const { language, params, words: w } = context;
  switch (sent.kind) {
    case 'filed':
      forgetSentCode(context);
      return redirect(`/${language}/sent/${sent.number}`);
    case 'incomplete':
      return redirect(`/${language}/apply/${params.draftId}/${sent.pageKey}`);
    case 'invalid':
      return answer(use, context, w[invalidReasonKey(sent.reason)]);
    case 'changed':
      return answer(use, context, w[invalidReasonKey('altered')]);
  }
}

async function answer(use: Uses, context: RequestContext, error: string | null): Promise<Reply> {
  const { language, params } = context;
  const contents = await use.loadDraft(demandPerson(context), params.draftId ?? '');
  const { draft, rules, channel, incompletePage } = contents;
  if (incompletePage !== null) return redirect(`/${language}/apply/${draft.id}/${incompletePage}`);
  const ways = use.findSigningWays(rules, channel);
  const model = presentSign(contents, ways, context, { socket: use.ncalayerUrl, error });
  return page('citizen/sign', model.heading, model, {
    ...(error === null ? {} : { status: 422, hasErrors: true }),
    ...(ways.eds ? { connectsTo: use.ncalayerUrl } : {}),
  });
}
