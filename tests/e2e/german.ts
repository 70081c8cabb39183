import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { archive } from '../../src/messages/en/archive.ts';
import { corrected, corrections, withdrawn } from '../../src/messages/en/corrections.ts';
import { formatMessages } from '../../src/messages/en/formats.ts';
import { messages } from '../../src/messages/en/interface.ts';
import { sharing } from '../../src/messages/en/sharing.ts';
import { standing } from '../../src/messages/en/standing.ts';
import { studio } from '../../src/messages/en/studio.ts';
import { BLANK, phrasesOf, SAME_IN_GERMAN } from '../messages/phrases.ts';
import { ADDRESS, build } from './built-site.ts';
import { madeOnce } from './made-once.ts';
import { projectCopy } from './project.ts';

/** A visit of which the check, which speaks English, asks something. */
export const ASKED = 'claim-date';

/** The folder of a site that speaks German, with an address and visits in English. */
export const germanSite = (): Promise<string> =>
  madeOnce('german', async (folder) => {
    const root = await projectCopy(['kim-russia-2023', 'nellie-bly-1889'], folder);
    const asked = join(root, 'geodata/visits', ASKED);
    await cp(`tests/fixtures/visits/doubtful/${ASKED}`, asked, { recursive: true });
    // What it is called would be taken for words of the interface.
    for (const entry of await readdir(asked, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile())
        await writeFile(file, (await readFile(file, 'utf8')).replace(/(A short|The same) visit/g, '$1 trip'));
    }
    await writeFile(join(root, 'geodata/site.json'), JSON.stringify({ address: ADDRESS, language: 'de' }));
    build(root);
    return join(root, 'dist');
  });

/** What English says, and no German; of what is made of something, each part that is more than two words. */
const ENGLISH = [
  ...phrasesOf({
    ...{ messages, standing, sharing, archive, corrected, corrections, withdrawn, formatMessages, studio },
  }).values(),
]
  .filter((phrase) => !SAME_IN_GERMAN.has(phrase))
  .map((phrase) => ({
    whole: phrase,
    parts: phrase.split(BLANK).filter((part) => part.trim().split(/\s+/).length > 2),
  }));

/** What a page says in the language of the interface: what is seen, its title, and what is told to who cannot see it. */
export const saidBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const on = node instanceof Element ? node : node.parentElement;
      if (on?.closest('[lang]')?.getAttribute('lang') !== 'de' || on.closest('script, style')) continue;
      if (!(node instanceof Element)) all.push(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          all.push(node.getAttribute(name) ?? '');
    }
    return all.map((each) => each.trim()).filter((each) => each !== '');
  });

/** What of it is English, and does not say that it is. */
export const englishIn = (said: readonly string[]): readonly string[] =>
  said.filter((each) =>
    ENGLISH.some(({ whole, parts }) => each === whole || parts.some((part) => each.includes(part))),
  );
