import { expect, it } from 'vitest';
import { beginning } from '../../src/messages/studio-beginning-en.ts';
import { studio } from '../../src/messages/studio-en.ts';

it('the editor’s words leave those that a draft is begun with as they are', () => {
  expect(studio).toMatchObject(beginning);
});
