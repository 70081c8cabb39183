import type { Browser, CDPSession } from 'playwright-core';

/** A tab that only what is sent to it touches. */
export interface UnwatchedTab {
  /** A command of the Chrome DevTools Protocol, to the page. */
  readonly send: CDPSession['send'];
  readonly close: () => Promise<void>;
}

/**
 * Opens an empty tab in a profile of its own, which Playwright does not know of. For its own tabs it turns on the protocol's domain
 * Runtime, and then V8 keeps a stack for each request of a script: it parses whole scripts once more for that, React for 20 ms, which
 * no reader waits for.
 */
export async function openUnwatchedTab(browser: Browser): Promise<UnwatchedTab> {
  const client = await browser.newBrowserCDPSession();
  const { browserContextId } = await client.send('Target.createBrowserContext');
  const { targetId } = await client.send('Target.createTarget', { url: 'about:blank', browserContextId });
  // Playwright's own way to talk with a tab takes those only that it knows.
  const { sessionId } = await client.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  client.on('Target.receivedMessageFromTarget', ({ message }) => {
    // What the browser writes, by its protocol.
    const { id, ...answer } = JSON.parse(message) as Answer & { readonly id?: number };
    if (id !== undefined) waiting.get(id)?.(answer);
  });
  let sent = 0;
  return {
    send: async (method, params) => {
      const id = ++sent;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      await client.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
      const { result, error } = await answered;
      waiting.delete(id);
      if (error) throw new Error(`${method}: ${error.message}`);
      // The answer to `method`, by the protocol.
      return result as never;
    },
    close: async () => {
      await client.send('Target.disposeBrowserContext', { browserContextId });
      await client.detach();
    },
  };
}

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}
