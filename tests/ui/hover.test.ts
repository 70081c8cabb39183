import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['src/ui', 'src/studio'];

/** The rules of a style sheet for what is pointed at that stand in no block for those who can point. */
function forEveryHand(css: string): readonly string[] {
  const blocks: string[] = [];
  const found: string[] = [];
  for (const part of css.replaceAll(/\/\*[\s\S]*?\*\//g, '').split(/(?<=[{};])/)) {
    const head = part.slice(0, -1).trim();
    if (part.endsWith('{')) {
      const points = /:hover\b/.test(head.replaceAll(/:not\([^)]*\)/g, ''));
      if (points && !blocks.some((block) => block.includes('(hover: hover)'))) found.push(head);
      blocks.push(head);
    } else if (part.endsWith('}')) blocks.pop();
  }
  return found;
}

it('leaves nothing lit where a finger has tapped, which points at it until it taps elsewhere', () => {
  const sheets = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.css'))
      .map((file) => `${folder}/${file}`),
  );
  expect(sheets.length).toBeGreaterThan(20);
  expect(sheets.flatMap((file) => forEveryHand(readFileSync(file, 'utf8')))).toEqual([]);
});
