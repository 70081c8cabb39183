import { expect, it } from 'vitest';
import { studio } from '../../src/messages/en/studio.ts';
import { beginning } from '../../src/messages/en/studio-beginning.ts';

it('the editor’s words leave those that a draft is begun with as they are', () => {
  expect(studio).toMatchObject(beginning);
});
