/** Keeps the counts on the page up to date; without it they are those of when it was asked for. */
const counts = document.querySelectorAll("[data-live]");
if (counts.length > 0) {
  const stream = new EventSource("/forvaltning/strom");
  stream.addEventListener("outbox", ({ data }) => {
    const newest = JSON.parse(data);
    for (const each of counts) {
      const text = newest[each.dataset.live].toLocaleString("nb-NO");
      if (each.textContent !== text) each.textContent = text;
    }
  });
}
