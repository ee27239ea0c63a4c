import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { projectRoot } from '../../src/config/project-root';
import { chromiumLaunchOptions } from '../support/chromium';

describe('the browser of the journeys', () => {
  it('opens a page with Kazakh letters', async () => {
    const browser = await chromium.launch(await chromiumLaunchOptions());
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Қолхат ӘҒҚҢӨҰҮҺІ</h1>');
      expect(await page.textContent('h1')).toBe('Қолхат ӘҒҚҢӨҰҮҺІ');
    } finally {
      await browser.close();
    }
  });

  it('says why when none can run', async () => {
    const finder = join(projectRoot, 'scripts/chromium/print-chromium.mjs');
    const env = { ...process.env, CHROME_PATH: '/no/such/browser' };
    await expect(promisify(execFile)(process.execPath, [finder], { env })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/No Chromium can run here[^]*\/no\/such\/browser: .*ENOENT/),
    });
  });
});
