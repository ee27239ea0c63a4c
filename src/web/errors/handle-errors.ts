import { randomInt } from 'node:crypto';
import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { DomainError } from '../../kernel/domain-error';
import { routePath } from '../middleware/route-path';
import { requestState } from '../middleware/request-state';
import { page } from '../route';
import { sendPage, type ReplySettings } from '../send-reply';
import { words } from '../text/words';
import { findErrorFace, type ErrorFace } from './domain-error-status';
import { presentError } from './error.presenter';
import { isUnreadableForm } from './is-unreadable-form';

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const OUR_FAULT: ErrorFace = { status: 500, heading: 'errors.internal', text: 'errors.internal-text' };
const NOT_FOUND: ErrorFace = { status: 404, heading: 'errors.not-found', text: 'errors.not-found-text' };
const INVALID: ErrorFace = { status: 400, heading: 'errors.invalid', text: 'errors.invalid-text' };

/** Addresses that no route knows. */
export function handleNotFound(settings: ReplySettings): RequestHandler {
  return (request, response) => show(request, response, settings, NOT_FOUND, null);
}

/**
 * The last resort: a refusal of the domain becomes its page; anything else gets a reference number, which the log has
 * beside the stack and the person may tell the help line.
 */
export function handleErrors(settings: ReplySettings, log: Logger): ErrorRequestHandler {
  return (problem: unknown, request: Request, response: Response, next) => {
    if (response.headersSent) {
      log.warn({ err: problem }, 'answer broken off');
      next(problem);
      return;
    }
    const face = faceOf(problem);
    if (face !== undefined) {
      show(request, response, settings, face, null, problem instanceof DomainError ? problem.details : {});
      return;
    }
    const reference = newReference();
    log.error({ err: problem, reference, route: routePath(request) }, 'unexpected error');
    show(request, response, settings, OUR_FAULT, reference);
  };
}

function faceOf(problem: unknown): ErrorFace | undefined {
  if (problem instanceof DomainError) return findErrorFace(problem.code);
  // Body parsers of Express mark what the client did wrong with a 4xx status.
  if (problem instanceof Error && 'status' in problem && Number(problem.status) < 500) return INVALID;
  return isUnreadableForm(problem) ? INVALID : undefined;
}

function show(
  request: Request,
  response: Response,
  settings: ReplySettings,
  face: ErrorFace,
  reference: string | null,
  values: Readonly<Record<string, string | number>> = {},
): void {
  const { language } = requestState(request);
  if (face.status === 429 && typeof values.seconds === 'number')
    response.setHeader('Retry-After', values.seconds);
  if (face.status === 503) response.setHeader('Retry-After', 5);
  if (request.path.startsWith('/api/')) {
    response.status(face.status).json({ error: face.heading, reference });
    return;
  }
  const model = presentError(face, language, reference, values);
  sendPage(
    request,
    response,
    page('errors/error', words(language)[face.heading], model, { status: face.status }),
    settings,
  );
}

/** Four signs that can be read out over the phone. */
function newReference(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
