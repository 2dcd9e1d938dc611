// Chooses a range of a chart's bars, by dragging or by Shift and the arrow keys, and narrows the search to it.
// Without it each bar is a link, and the form has two fields for dates.
for (const chart of document.querySelectorAll("[data-range]")) {
  makeSelectable(chart);
}

function makeSelectable(chart) {
  const parts = chart.dataset.parts.split(" ");
  const plot = chart.querySelector("svg");
  const status = chart.querySelector("[role=status]");
  const bars = [...plot.querySelectorAll("a[data-bar]")].map((link) => ({
    link,
    at: Number(link.dataset.bar),
    count: Number(link.dataset.count),
    name: link.querySelector("title").textContent.split(":")[0],
  }));
  const shade = plot.appendChild(document.createElementNS(plot.namespaceURI, "rect"));
  shade.setAttribute("class", "chart-range");
  shade.setAttribute("height", bars[0].link.querySelector("rect").getAttribute("height"));
  shade.setAttribute("visibility", "hidden");

  let range = null; // the first and last bar of it, which hold something
  let anchor = null; // the bar at which a range began

  // Who steps through the page finds the chart as one stop and moves in it by the arrow keys.
  plot.removeAttribute("aria-hidden");
  plot.removeAttribute("focusable");
  plot.setAttribute("role", "group");
  plot.setAttribute("aria-label", chart.querySelector("figcaption").textContent);
  for (const label of plot.querySelectorAll("text, line")) {
    label.setAttribute("aria-hidden", "true");
  }
  for (const { link } of bars) {
    link.setAttribute("aria-label", link.querySelector("title").textContent);
  }
  bars.at(-1).link.setAttribute("tabindex", "0");
  chart.querySelector("[data-range-hint]").hidden = false;

  plot.addEventListener("dragstart", (event) => event.preventDefault());
  plot.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      anchor = partAt(event);
      choose(null);
    }
  });
  plot.addEventListener("pointermove", (event) => {
    if (anchor === null || event.buttons === 0) {
      return;
    }
    const at = partAt(event);
    if (range !== null || at !== anchor) {
      plot.setPointerCapture(event.pointerId); // from here on it is no click on a bar
      choose(between(anchor, at));
    }
  });
  plot.addEventListener("pointerup", () => {
    anchor = null;
    if (range !== null) {
      narrow();
    }
  });
  plot.addEventListener("pointercancel", () => {
    anchor = null;
    choose(null);
  });
  plot.addEventListener("keydown", (event) => {
    const focused = bars.findIndex(({ link }) => link === document.activeElement);
    const next = { ArrowLeft: focused - 1, ArrowRight: focused + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (event.key === "Escape") {
      choose(null);
    } else if (event.key === "Enter" && range !== null) {
      event.preventDefault();
      narrow();
    } else if (focused >= 0 && next !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      moveTo(bars[focused], bars[Math.min(Math.max(next, 0), bars.length - 1)], event.shiftKey);
    }
  });

  function moveTo(from, to, isSelecting) {
    from.link.setAttribute("tabindex", "-1");
    to.link.setAttribute("tabindex", "0");
    to.link.focus();
    if (isSelecting) {
      const start = range === null ? from.at : from.at === range[0].at ? range[1].at : range[0].at;
      choose(between(start, to.at));
    } else {
      choose(null);
    }
  }

  function partAt(event) {
    const { left, width } = plot.getBoundingClientRect();
    return Math.min(Math.max(Math.floor((event.clientX - left) / width * parts.length), 0), parts.length - 1);
  }

  // Bars that hold nothing are no ends of a range: so it never goes beyond the dates that are in force.
  function between(one, other) {
    const within = bars.filter(({ at }) => at >= Math.min(one, other) && at <= Math.max(one, other));
    return within.length > 0 ? [within[0], within.at(-1)] : null;
  }

  function choose(chosen) {
    range = chosen;
    shade.setAttribute("visibility", chosen ? "visible" : "hidden");
    if (chosen) {
      const [first, last] = chosen;
      shade.setAttribute("x", `${100 * first.at / parts.length}%`);
      shade.setAttribute("width", `${100 * (last.at + 1 - first.at) / parts.length}%`);
      const count = bars.filter(({ at }) => at >= first.at && at <= last.at).reduce((sum, bar) => sum + bar.count, 0);
      status.textContent = `${first === last ? first.name : `${first.name} to ${last.name}`}: ${count.toLocaleString("en")}`;
    } else {
      status.textContent = "";
    }
  }

  function narrow() {
    const [first, last] = range.map(({ at }) => parts[at]);
    const address = new URL(chart.dataset.range, location);
    const dates = first === last ? `on:${first}` : `after:${first} before:${last}`;
    address.searchParams.set("q", `${address.searchParams.get("q")} ${dates}`.trim());
    location.assign(address);
  }
}
