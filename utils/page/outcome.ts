import type { Outcome } from '@/utils/messages';
import { closestAcross, parentAcross } from './across';
import type { Layout } from './layout';

// Amazon may ask once more before it answers (seen up to 7 s later), and the seller may take time to answer that.
const patience = 120_000;
// However often the page changes, we look at most this often. A success may stand only for a blink before the page goes
// on, so the first change is looked at at once.
const pace = 25;

/**
 * Waits for the page's word on a confirmation, told by its alerts' structure and not by their words: calls `tell` once,
 * or never when the page stays silent for two minutes or `signal` ends it.
 *
 * Call it at the click: alerts that stand already are an earlier answer and count only once they change. Only the
 * page's application is observed, never the whole document.
 */
export function awaitOutcome(
  app: Element,
  layout: Layout,
  tell: (outcome: Outcome) => void,
  signal: AbortSignal,
): void {
  const before = new Map(alertsIn(app, layout).map((alert) => [alert, saidBy(alert)]));

  const look = () => {
    const alerts = alertsIn(app, layout);
    // One that went and comes again, word for word, is an answer of its own.
    for (const alert of before.keys()) if (!alerts.includes(alert)) before.delete(alert);
    const fresh = alerts.filter((alert) => before.get(alert) !== saidBy(alert));
    if (fresh.length === 0) return rest();
    stop();
    tell(fresh.some((alert) => alert.matches(layout.success)) ? 'confirmed' : 'refused');
  };
  let hasChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    hasChanged = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (hasChanged) look();
    }, pace);
  };
  const observer = new MutationObserver(() => {
    hasChanged = true;
    if (!timer) look();
  });
  const end = setTimeout(() => stop(), patience);
  const stop = () => {
    observer.disconnect();
    clearTimeout(end);
    clearTimeout(timer);
  };

  signal.addEventListener('abort', stop);
  observer.observe(app, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', ...spoken],
  });
}

/** The page's application; where it has no such element, the outermost one around `element` below the body. */
export function appAround(element: Element, layout: Layout): Element {
  const app = closestAcross(element, layout.app);
  if (app) return app;
  let outermost = element;
  for (let next = parentAcross(element); next && next.localName !== 'body'; next = parentAcross(next)) outermost = next;
  return outermost;
}

// A component of Amazon's says it by attributes.
const spoken = ['variant', 'header', 'description'];

function saidBy(alert: Element): string {
  return alert.textContent + spoken.map((name) => alert.getAttribute(name)).join();
}

function alertsIn(app: Element, layout: Layout): Element[] {
  const alerts = [...app.querySelectorAll(`${layout.success}, ${layout.failure}`)];
  // Amazon UI keeps alerts in the page and hides them.
  return alerts.filter((alert) => alert.checkVisibility());
}
