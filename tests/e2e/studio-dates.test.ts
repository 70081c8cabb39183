import { describe, expect, it } from 'vitest';
import { openForThisFile } from './browser-and-host.ts';
import { eventually } from './session.ts';
import { begin, close, fill, SHORT, sayTheRest, stops, studio, sweep, tabTo } from './studio-session.ts';

openForThisFile();

describe('an editor', () => {
  it('has a date that is typed rest on words by one press, by mouse and by keyboard', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, 'A tour', 'The minister arrived in Lagos. She visited Abuja.', '2025-03-04');
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    const told = () => grounds.locator('summary .basis-ground').allTextContents();
    const box = grounds.getByRole('checkbox').first();
    const date = page.getByLabel('Date', { exact: true });
    const before = async (name: string) => {
      await page.locator('.studio-stop', { hasText: name }).click();
      await page.locator('.studio-stop[aria-current]', { hasText: name }).waitFor();
      expect(await told()).toEqual([]);
    };
    await before('Lagos');
    await date.fill('1 March 2025');
    await box.click();
    await eventually(async () => expect(await told()).toEqual(['The minister arrived in Lagos.']));
    expect(await box.isVisible()).toBe(true);
    await before('Abuja');
    await date.fill('2 March 2025');
    await tabTo(page, box);
    await page.keyboard.press('Space');
    await eventually(async () => expect(await told()).toEqual(['She visited Abuja.']));
    expect(await date.inputValue()).toBe('2 March 2025');
    // What rests on something already is told in brief.
    await page.locator('.studio-stop', { hasText: 'Lagos' }).click();
    await eventually(async () => expect(await told()).toEqual(['The minister arrived in Lagos.']));
    expect(await box.isVisible()).toBe(false);
    await close(session);
  });

  it('puts a stop where its day is, which was dated before one ahead of it, and takes it back', async () => {
    const session = await studio();
    const { page } = session;
    const body = 'On 4 May she arrived in Oslo. On 5 May she flew to Bergen. On 6 May she arrived in Tromsø.';
    await begin(page, 'Days in Norway', body, '2025-05-20');
    const before = await stops(page);
    expect(before).toEqual(['Oslo', 'Bergen', 'Tromsø']);
    await page.locator('.studio-stop').last().click();
    await fill(page, 'Date', '3 May 2025');
    await page.getByText('put it where its day is').first().waitFor();
    await page.getByRole('button', { name: 'Put it where its day is', exact: true }).click();
    await eventually(async () => expect(await stops(page)).toEqual(['Tromsø', 'Oslo', 'Bergen']));
    expect(await page.getByRole('button', { name: 'Put it where its day is', exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await stops(page)).toEqual(before));
    await close(session);
  });

  it('says how they left the last stop, and is told what to do when it is the last no more', async () => {
    const session = await studio();
    const { page } = session;
    const body = 'On 4 May she arrived in Oslo. On 5 May she flew to Bergen.';
    await begin(page, 'Days in Norway', body, '2025-05-20');
    const left = page.locator('label', { hasText: 'How they left' }).locator('select');
    await page.locator('.studio-stop', { hasText: 'Oslo' }).click();
    await page.locator('.studio-stop[aria-current]', { hasText: 'Oslo' }).waitFor();
    expect(await left.count()).toBe(0);
    await page.locator('.studio-stop', { hasText: 'Bergen' }).click();
    await left.selectOption('By train');
    await page.locator('.rests-on', { hasText: 'How they left rests on' }).waitFor();
    await page.getByRole('button', { name: 'Move “Bergen” up', exact: true }).click();
    await eventually(async () => expect(await stops(page)).toEqual(['Bergen', 'Oslo']));
    const told = page.locator('.field-notes', { hasText: 'Only the last stop of a visit has a way on' });
    await told.waitFor();
    expect(await left.inputValue()).toBe('train');
    await page.getByRole('button', { name: 'Take away how they left' }).click();
    await eventually(async () => expect(await left.count()).toBe(0));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(async () => expect(await left.inputValue()).toBe('train'));
    await close(session);
  });

  it('is offered the day that the words round those of a new stop tell, which its date then rests on', async () => {
    const session = await studio();
    const { page } = session;
    const body =
      'The minister arrived in Lagos. On Tuesday she opened a clinic, and spoke below the Zuma rock.';
    await begin(page, 'A rock', body, '2025-03-08');
    await sweep(page, 'the Zuma rock');
    await page.getByRole('button', { name: 'New stop', exact: true }).click();
    await page.getByText('“Tuesday” stands in the same sentence').first().waitFor();
    await page.getByRole('button', { name: 'Take 4 March 2025' }).click();
    await eventually(async () =>
      expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('4 March 2025'),
    );
    const grounds = page.locator('.rests-on', { hasText: 'Date rests on' });
    expect(await grounds.locator('summary .basis-ground').allTextContents()).toEqual(['Tuesday']);
    expect(await page.getByRole('button', { name: 'Take 4 March 2025' }).count()).toBe(0);
    await close(session);
  });

  it('dates stops that were accepted without a day at once, when it is said later on which day the article was published', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, 'A tour', 'The minister arrived in Lagos on Sunday. On Monday she visited Abuja.', '');
    for (const left of [1, 0]) {
      await page
        .locator('.studio-stop')
        .nth(1 - left)
        .click();
      await page.getByRole('button', { name: 'Accept', exact: true }).click();
      await eventually(async () =>
        expect(await page.locator('.studio-stop', { hasText: '%' }).count()).toBe(left),
      );
    }
    await page.locator('.studio-whole').click();
    await page
      .getByRole('region', { name: 'Stops' })
      .getByRole('button', { name: 'Say on which day the article' })
      .click();
    await page.keyboard.type('4 March 2025');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Propose stops', exact: true }).click();
    await page.getByText('2 stops that had no date have one now.').waitFor();
    expect(await stops(page)).toEqual(['Lagos', 'Abuja']);
    await close(session);
  });

  it('takes a date as it is written, and says what is wrong with one', async () => {
    const session = await studio();
    const { page } = session;
    await begin(page, SHORT.title, SHORT.body, '2025-03-04');
    await page.locator('.studio-stop', { hasText: 'Lisbon' }).click();
    const date = page.getByLabel('Date', { exact: true });
    for (const [typed, taken, told] of [
      ['1 March', '1 March 2025', '1 March 2025'],
      ['2025-02~', 'about February 2025', 'about February 2025'],
      ['28 February to 2 March', '28 February 2025\u00a0– 2 March 2025', '28 February'],
    ] as const) {
      await fill(page, 'Date', typed);
      await eventually(async () => expect(await date.inputValue()).toBe(taken));
      await page.locator('.studio-stop[aria-current]', { hasText: told }).waitFor();
      // Its marker is read out with its own day.
      await page.locator(`.pin[aria-label*="Lisbon"][aria-label*="${told}"]`).waitFor();
    }
    await fill(page, 'Date', '2025-03-02/2025-03-01');
    await page.getByText('does not end after it begins').first().waitFor();
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    // Of what is left at the stops, the visit as a whole tells once nothing is left of its own.
    await page.locator('.studio-whole').click();
    await sayTheRest(page, {});
    const problem = page.getByRole('region', { name: 'To settle at the stops' }).getByRole('button');
    await problem.filter({ hasText: 'Lisbon' }).filter({ hasText: 'does not end' }).click();
    await eventually(async () =>
      expect(await date.evaluate((field) => field === document.activeElement)).toBe(true),
    );
    await close(session);
  });
});
