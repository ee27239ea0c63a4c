import { DomainError } from '../../kernel/domain-error';
import type { Pictures } from './port';

/** Pictures that cannot be drawn, because the library is missing or too busy. */
export function failingPictures(code: 'picture-unreadable' | 'pictures-busy'): Pictures {
  return {
    draw: async () => {
      throw new DomainError(code);
    },
  };
}
