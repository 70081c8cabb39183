import { sep } from 'node:path';
import type { ViteDevServer, WebSocketCustomListener } from 'vite';
import { VISITS_CHANGED, type VisitsChanged } from '../dev/visits-changed.ts';
import { reportProblems } from '../visit/report.ts';
import { attribute, text } from './escape.ts';
import { findingsOf } from './findings/finding.ts';
import { readSite } from './read-site.ts';
import { type ReadBefore, readVisits } from './read-visits.ts';
import type { Renderer } from './renderer.ts';
import { reviewVisits } from './review-visits.ts';
import type { Site } from './site.ts';
import { SourcePrints } from './source-prints.ts';
import { ROOT } from './visit-folders.ts';

/** Milliseconds in which an editor or a copy has written all that it writes at once. */
const SETTLED = 60;

/** The site as it was when its files last had no problem, and what pages show of those that they have now. */
interface LiveVisits {
  /** Leaves the files and the pages alone. */
  readonly stop: () => void;
  /**
   * The last good site; while there never was one, the problems as a page. The site is the same as long as its files and what renders it
   * are: what was drawn of it is kept by it.
   */
  readonly current: (renderer: Renderer) => Promise<{ readonly site: Site } | { readonly page: string }>;
}

/** Follows the visits' files: tells open pages of each change, and keeps the last good site while there are problems. */
export function liveVisits(server: ViteDevServer): LiveVisits {
  let good: Site | undefined;
  let last: { readonly files: string; readonly renderer: Renderer; readonly site: Promise<Site> } | undefined;
  let prints = SourcePrints.none();
  const before: ReadBefore = new Map();
  // Whoever asks is told what the files say now: that a file was saved is heard of late, and on some disks never.
  const read = (renderer: Renderer) => {
    const files = prints.of([ROOT]);
    prints = prints.anew();
    if (last?.files === files && last.renderer === renderer) return last.site;
    const site = readSite(before);
    last = { files, renderer, site };
    // What stood in its way may not have been the files.
    site.catch(() => {
      if (last?.site === site) last = undefined;
    });
    return site;
  };
  let waiting: NodeJS.Timeout | undefined;
  const tell = async () =>
    server.ws.send({ type: 'custom', event: VISITS_CHANGED, data: await look(before) });
  const changed = (_: string, file: string) => {
    if (!file.includes(`${sep}geodata${sep}`)) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => void tell(), SETTLED);
  };
  // A page that has just been opened asks what there is to show.
  const asked: WebSocketCustomListener<unknown> = (_, client) => {
    void look(before).then((data) => client.send(VISITS_CHANGED, data));
  };
  server.watcher.on('all', changed);
  server.ws.on(VISITS_CHANGED, asked);
  return {
    stop: () => {
      clearTimeout(waiting);
      server.watcher.off('all', changed);
      server.ws.off(VISITS_CHANGED, asked);
    },
    current: async (renderer) => {
      try {
        good = await read(renderer);
        return { site: good };
      } catch (error) {
        const result = await readVisits(ROOT, before);
        if (good) return { site: good };
        // It is not the visits then.
        if (result.kind === 'visits') throw error;
        const report = reportProblems(result.problems);
        return { page: await server.transformIndexHtml('/', problemsPage(report)) };
      }
    },
  };
}

async function look(before: ReadBefore): Promise<VisitsChanged> {
  const result = await readVisits(ROOT, before);
  const problems = result.kind === 'problems' ? result.problems : [];
  const findings = findingsOf(problems, await reviewVisits(result.sound));
  return {
    whole: result.kind === 'visits',
    // What differs from what was published is recorded once, when it is done: while it is worked at, it all does.
    findings: findings.flatMap(({ level, problem }) =>
      level === 'accepted' || problem.rule === 'corrections/unrecorded' ? [] : [{ level, ...problem }],
    ),
  };
}

/** There is no site to show yet. */
const problemsPage = (report: string) =>
  `<!doctype html><html lang="en" data-broken><head><meta charset="utf-8"><title>Problems</title>
<meta name="viewport" content="${attribute('width=device-width, initial-scale=1')}">
${['style', 'pages'].map((sheet) => `<link rel="stylesheet" href="/src/ui/${sheet}.css">`).join('\n')}</head>
<body><main class="know"><h1>The visits have problems</h1><pre style="white-space:pre-wrap">${text(report)}</pre></main></body></html>`;
