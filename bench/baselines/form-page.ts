import express, { type Express } from 'express';
import { compileView } from './compile-view';

const FIELDS = 20;
const OPTIONS = 12;
const HINT =
  'Жеке куәлікте жазылғандай толтырыңыз. Мысалы, көше, үй және пәтер нөмірлерін үтірмен бөліп жазыңыз; егер пәтер ' +
  'болмаса, бос қалдырыңыз.';

/** The yardstick of pages: bare Express and EJS, a page of 25 KB with 20 fields, made anew for each request. */
export function formPage(): Express {
  const app = express();
  const view = compileView('form-page');
  app.get('/', (_request, response) => {
    response.type('html').send(view(model()));
  });
  return app;
}

function model(): object {
  return {
    language: 'kk',
    title: 'Өтініш беруші туралы мәліметтер',
    portal: 'Мемлекеттік көрсетілетін қызметтер порталы',
    menu: ['Қызметтер', 'Жеке кабинет', 'Құжатты тексеру'].map((text, at) => ({ text, href: `/kk/${at}` })),
    errorWord: 'Қате:',
    submit: 'Сақтау және жалғастыру',
    footer: 'Бірыңғай байланыс орталығы: 1414. Сұрақтарға тәулік бойы жауап береді.',
    fields: Array.from({ length: FIELDS }, (_, at) => field(at)),
  };
}

function field(at: number): object {
  const id = `field-${at}`;
  return {
    id,
    label: `${at + 1}. Өтініш берушінің тұрғылықты мекенжайы мен байланыс деректері`,
    hint: HINT,
    error: at % 10 === 0 ? 'Бұл жолды толтырыңыз' : null,
    value: `«Мәні» & ${at}`,
    clause: `Стандарттың ${at + 1}-тармағы`,
    options: at % 2 === 0 ? [] : Array.from({ length: OPTIONS }, (_, option) => choice(at, option)),
  };
}

function choice(at: number, option: number): object {
  return { value: `${at}-${option}`, text: `Алматы қаласы, ${option + 1}-аудан` };
}
