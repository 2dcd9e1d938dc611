// Follows a running import or a preview in the making without reloading the page, and opens what it gave at the end.
const betweenLooks = 2000;
const box = document.querySelector("[data-import-progress]");

if (box) {
  const bar = box.querySelector("progress");
  const count = box.querySelector("[data-import-count]");
  const pace = box.querySelector("[data-import-pace]");
  const seed = box.querySelector("[data-import-seed]");
  const events = new EventSource(box.dataset.importProgress);

  events.addEventListener("progress", (event) => {
    const progress = JSON.parse(event.data);
    bar.max = Math.max(1, progress.total);
    bar.value = progress.done;
    count.textContent = progress.count;
    pace.textContent = progress.pace ?? "";
    seed.textContent = progress.seed ?? "";
  });

  events.addEventListener("end", (event) => {
    events.close(); // otherwise the browser connects again
    const { next } = JSON.parse(event.data);
    if (!document.querySelector("main [role=alert]")) {
      location.assign(next);
      return;
    }

    // What was refused stays to be read.
    const link = document.createElement("a");
    link.href = next;
    link.textContent = "The import has ended: read its report";
    box.replaceChildren(link);
  });

  // Browsers wait for a server that is away, but take a proxy's "502" in its place for the end. The page itself says how it goes on.
  const look = async () => {
    const answer = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    if (answer?.ok) {
      location.reload();
    } else {
      setTimeout(look, betweenLooks);
    }
  };

  events.addEventListener("error", () => {
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(look, betweenLooks);
    }
  });
}
