import { createInstance } from 'i18next';
import { LANGUAGES } from '../../../src/kernel/language';
import { translate, words, type WordKey } from '../../../src/web/text/words';

const COUNTS = [0, 1, 2, 5, 11, 21, 22, 25, 101, 1.5];
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
      const values = Object.fromEntries(names.map((name, at) => [name, at === 0 ? '«{{x}}» & $1' : at]));
      const stem = key.replace(/_(one|few|many|other)$/, '') as WordKey;
      for (const count of stem === key && !names.includes('count') ? [undefined] : COUNTS) {
        const given = count === undefined ? values : { ...values, count };
        expect(translate(language)(stem, given)).toBe(i18next.t(stem, given));
        filled += names.length > 0 ? 1 : 0;
      }
    }
    expect(filled).toBeGreaterThan(100);
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
