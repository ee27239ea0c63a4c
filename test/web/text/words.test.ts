import { createInstance } from 'i18next';
import { LANGUAGES } from '../../../src/kernel/language';
import { translate, words, type WordKey } from '../../../src/web/text/words';

const PLACEHOLDERS = /\{\{(\w+)\}\}/g;

function isKey(key: string, language: (typeof LANGUAGES)[number]): key is WordKey {
  return key in words(language);
}

describe('the words of the interface', () => {
  it.each(LANGUAGES)('are filled in as i18next fills them in: %s', (language) => {
    const i18next = createInstance();
    void i18next.init({
      lng: language,
      resources: { [language]: { translation: words(language) } },
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
    });
    let filled = 0;
    for (const key of Object.keys(words(language))) {
      if (!isKey(key, language)) throw new Error(key);
      const names = [...words(language)[key].matchAll(PLACEHOLDERS)].map(([, name]) => name ?? '');
      if (names.includes('count')) continue;
      const values = Object.fromEntries(names.map((name, at) => [name, at === 0 ? '«{{x}}» & $1' : at]));
      expect(translate(language)(key, values)).toBe(i18next.t(key, values));
      if (names.length > 0) filled += 1;
    }
    expect(filled).toBeGreaterThan(20);
  });

  it('have no sign but the name of a value', () => {
    for (const language of LANGUAGES) {
      const odd = Object.values(words(language)).filter((text) => /\{\{(?!\w+\}\})|\$t\(/.test(text));
      expect(odd).toEqual([]);
    }
  });

  it('take the form that a count asks for', () => {
    const t = translate('ru');
    const forms = [1, 2, 5].map((count) => t('apply.sign.wrong', { count }));
    expect(new Set(forms).size).toBe(3);
  });
});
