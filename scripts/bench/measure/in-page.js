// Runs in a page that is measured, before the page's own scripts: answers questions, and sees what moves.
globalThis.bench = (() => {
  let shift = 0;
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shift += value;
  }).observe({ type: 'layout-shift', buffered: true });

  /** The forms on the screen; looked for once, because in a long course that takes longer than an answer. */
  let shown = [];

  /** The first field of each name: one answer to everything that is asked. */
  const fields = (form) => {
    const all = [...form.querySelectorAll('input, select, textarea')];
    return all.filter((field, index) => index === all.findIndex(({ name }) => name === field.name));
  };

  const fill = (field) => {
    if (field.matches('[type=radio], [type=checkbox]')) return field.click();
    if (field.matches('select')) field.selectedIndex = field.options.length - 1;
    else field.value = '12';
    for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  return {
    layoutShift: () => shift,
    /** How many questions are on the screen; the numbers below count them. */
    questions() {
      shown = [...document.querySelectorAll('form')].filter((form) => form.getClientRects().length > 0);
      return shown.length;
    },
    /** Once what has been asked for is on the screen and nothing is left to do. */
    settled: () => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))),
    fill(index) {
      const form = shown[index];
      // The items of an order have no fields; moving the first one down is an answer.
      form.querySelector('.hb-moves button[value="1"]')?.click();
      for (const field of fields(form)) fill(field);
    },
    submit: (index) => shown[index].querySelector('.hb-check').click(),
    /** `correct`, `recorded`, …; `fresh` and `incomplete` before there is an answer. */
    state: (index) => shown[index].dataset.state,
  };
})();
