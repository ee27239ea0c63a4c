import type { RequestHandler } from 'express';
import { isLanguage } from '../../kernel/language';
import { requestState } from './request-state';

/** The language is the first part of the address. `/` leads to the browser's language, Kazakh when it has neither. */
export const setUpLanguage: RequestHandler = (request, response, next) => {
  if (request.path === '/') {
    const wanted = request.acceptsLanguages('kk', 'ru');
    response.vary('Accept-Language');
    response.redirect(303, wanted === 'ru' ? '/ru' : '/kk');
    return;
  }
  const first = request.path.split('/')[1];
  if (isLanguage(first)) requestState(request).language = first;
  next();
};
