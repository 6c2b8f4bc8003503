/** Keeps counts and progress on the page up to date; without it they are those of when it was asked for. */
const counts = document.querySelectorAll("[data-live]");
const figure = (number) => number.toLocaleString("nb-NO");
const put = (element, text) => {
  if (element && element.textContent !== text) element.textContent = text;
};
if (counts.length > 0 || document.querySelector("[data-live-progress]")) {
  const stream = new EventSource("/forvaltning/strom");
  stream.addEventListener("outbox", ({ data }) => {
    const newest = JSON.parse(data);
    for (const each of counts) put(each, figure(newest[each.dataset.live]));
  });
  stream.addEventListener("campaigns", ({ data }) => {
    for (const { id, state, recipients, handled } of JSON.parse(data)) {
      put(document.querySelector(`[data-live-state="${id}"]`), state);
      put(document.querySelector(`[data-live-handled="${id}"]`), figure(handled));
      const bar = document.querySelector(`[data-live-progress="${id}"]`);
      if (bar) {
        bar.max = Math.max(recipients, 1);
        bar.value = handled;
      }
    }
  });
}
