import { parseHTML } from 'linkedom';
import { expect } from 'vitest';

/** A page as its host sends it, before any script; to parse it takes far less than to have a browser show it. */
export async function sentPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  expect(answer.status, address).toBe(200);
  return parseHTML(await answer.text()).document;
}
