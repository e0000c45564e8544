import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** Someone with a browser: what they see, and all that went wrong or over the wire behind it. */
export interface Learner {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors, violations of the policy, and what else the browser complains of. */
  readonly problems: string[];
  /** Addresses that were asked for; `data:` is none. */
  readonly requests: string[];
  form(id: string): Locator;
  /** Chooses exactly these options, and has them checked. */
  answer(id: string, ...options: string[]): Promise<void>;
  state(id: string): Promise<string | null>;
  leave(): Promise<void>;
}

const options = ['red', 'green', 'blue'];

export async function learner(browser: Browser, settings: BrowserContextOptions = {}): Promise<Learner> {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  const form = (id: string) => page.locator(`form[data-question="${id}"]`);
  return {
    context,
    form,
    page,
    problems,
    requests,
    async answer(id, ...chosen) {
      for (const option of options) {
        const input = form(id).locator(`input[value="${option}"]`);
        if (chosen.includes(option)) await input.check();
        else if ((await input.getAttribute('type')) === 'checkbox') await input.uncheck();
      }
      await form(id).locator('.hb-check').click();
    },
    state: (id) => form(id).getAttribute('data-state'),
    leave: () => context.close(),
  };
}
