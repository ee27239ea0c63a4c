import path from 'node:path';
import PDFDocument from 'pdfkit';
import { create } from 'qrcode';
import { printAcceptanceReceipt } from '../src/print/acceptance-receipt';
import type { AcceptanceReceipt } from '../src/print/acceptance-model';

/** One line of the bench: documents a second of the baseline and of ours, what share of the baseline ours is, and the goal. */
export interface ReceiptBenchResult {
  readonly name: string;
  readonly baseline: number;
  readonly ours: number;
  readonly ratio: number;
  readonly goal: number;
}

const FONTS = path.join(__dirname, '..', 'public', 'fonts');
const GOAL = 9;
const ROUNDS = 3;
const ROUND_MS = 1500;

/**
 * Receipts with a code a second: PDFKit as its guide shows it, given font paths, against the portal's own print of the same
 * words. Rounds of both alternate in one process, and the medians count.
 */
export async function benchReceiptPdf(): Promise<ReceiptBenchResult[]> {
  const rates: { baseline: number[]; ours: number[] } = { baseline: [], ours: [] };
  await documentsPerSecond(printAcceptanceReceipt, 300);
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.baseline.push(await documentsPerSecond(printPlainly, ROUND_MS));
    rates.ours.push(await documentsPerSecond(printAcceptanceReceipt, ROUND_MS));
  }
  const baseline = median(rates.baseline);
  const ours = median(rates.ours);
  return [{ name: 'receipt PDF with QR', baseline, ours, ratio: ours / baseline, goal: GOAL }];
}

async function documentsPerSecond(
  print: (model: AcceptanceReceipt) => Promise<Buffer>,
  ms: number,
): Promise<number> {
  const started = performance.now();
  let count = 0;
  while (performance.now() - started < ms) {
    await print(receipt(count));
    count += 1;
  }
  return (count * 1000) / (performance.now() - started);
}

/** The same words without the memory, the structure and the layout of the portal's own print. */
function printPlainly(model: AcceptanceReceipt): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', lang: 'kk-KZ', info: { Title: model.number } });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  doc
    .font(path.join(FONTS, 'Tinos-Bold.ttf'))
    .fontSize(15)
    .text('Жәрдем')
    .text(`№ ${model.number}`, { align: 'right' });
  doc.text('Өтініш пен құжаттардың қабылданғаны туралы қолхат', { align: 'center' }).moveDown();
  doc.font(path.join(FONTS, 'Tinos-Regular.ttf')).fontSize(11);
  for (const line of plainLines(model)) doc.text(line).moveDown(0.4);
  drawPlainCode(doc, model.verifyUrl);
  return new Promise((resolve) => {
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.end();
  });
}

function plainLines({
  applicant,
  service,
  acceptedBy,
  result,
  documents,
  due,
  verifyUrl,
}: AcceptanceReceipt): string[] {
  return [
    `Өтініш беруші: ${applicant.name}`,
    `ЖСН: …${applicant.iinLastFour}`,
    `Көрсетілетін қызмет: ${service.kk}`,
    'Қабылданған уақыты: 2026 жылғы 17 наурыз, 10:42, портал арқылы',
    `Кім қабылдады: ${acceptedBy.body.kk}`,
    `Жауап беру мерзімі: 2026 жылғы 17 наурыз, 10:57. ${due?.term.kk ?? ''}, ${due?.clause.kk ?? ''}`,
    `Нәтижені алу: ${result.way.kk}`,
    'Қабылданған құжаттар',
    ...documents.map(({ name, way }, index) => `${index + 1}) ${name.kk}: ${way}`),
    `Құжаттың түпнұсқа екенін тексеру үшін кодты сканерлеңіз немесе мына бетті ашыңыз: ${verifyUrl}`,
    'Өтініштің барысын осы бетте немесе Бірыңғай байланыс орталығынан білуге болады: 1414, 8 800 080 7777.',
    'Бұл құжаттың нысаны актіде берілмеген, сондықтан оның мазмұнын портал белгіледі.',
  ];
}

function drawPlainCode(doc: PDFKit.PDFDocument, address: string): void {
  const { size, data } = create(address, { errorCorrectionLevel: 'M' }).modules;
  const top = doc.y;
  for (let index = 0; index < size * size; index += 1) {
    if (data[index] === 1)
      doc.rect(72 + (index % size) * 2, top + Math.floor(index / size) * 2, 2, 2).fill('black');
  }
}

/** A receipt of usual length; each has a number of its own, so that nothing but its words can be remembered. */
function receipt(count: number): AcceptanceReceipt {
  const number = `2603-${String(count).padStart(6, '0')}-5`;
  const both = (kk: string): { kk: string; ru: string } => ({ kk, ru: kk });
  return {
    language: 'kk',
    number,
    acceptedAt: new Date('2026-03-17T05:42:00Z'),
    channel: both('портал арқылы'),
    service: both(
      'Өтініш берушінің (отбасының) атаулы әлеуметтік көмек алушыларға тиесілігін растайтын анықтама беру',
    ),
    applicant: { name: `Қасымова Айгерім Серікқызы ${count}`, iinLastFour: '0211' },
    acceptedBy: {
      body: both('Алматы қаласы Бостандық ауданының жұмыспен қамту және әлеуметтік бағдарламалар бөлімі'),
    },
    documents: [
      { name: both('Электрондық сұрау салу, бір реттік кодпен расталған'), way: 'filled-in' },
      { name: both('Жеке басын куәландыратын құжат'), way: 'confirmed' },
      { name: both('Нотариат куәландырған сенімхат'), way: 'attached', sheets: 2 },
    ],
    due: {
      at: new Date('2026-03-17T05:57:00Z'),
      term: both('15 минут'),
      clause: both('2015 жылғы 28 сәуірдегі № 279 бұйрық, 4.1-тармақ'),
    },
    result: { way: both('порталдағы жеке кабинетте') },
    verifyUrl: `https://jardem.example/kk/verify/${number}`,
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
