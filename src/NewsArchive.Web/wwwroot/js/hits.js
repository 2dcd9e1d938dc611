// Steps through the hits of a search by the keys n and p and by the links of the bar, around the end. The keys are there only
// while a page shows hits and keys are switched on.
import { isCommand } from "./keyboard.js";

const bar = document.querySelector("[data-hits]");
const count = Number(bar?.dataset.hits ?? 0);

if (count > 0) {
  const place = bar.querySelector("[role=status]");
  const links = [...bar.querySelectorAll("[data-hit-step]")];
  let current = numberIn(location.hash);

  for (const link of links) {
    const key = document.createElement("kbd");
    key.textContent = link.dataset.hitKey;
    link.replaceChildren(link.dataset.hitLabel, " ", key);
    link.setAttribute("aria-keyshortcuts", link.dataset.hitKey);
    link.addEventListener("click", (event) => {
      event.preventDefault(); // the focus stays on the link, so that it can be pressed again
      show(following(Number(link.dataset.hitStep)));
    });
  }

  addEventListener("keydown", (event) => {
    const link = links.find((l) => l.dataset.hitKey === event.key);
    if (link && isCommand(event)) {
      show(following(Number(link.dataset.hitStep)));
      location.replace(`#hit${current}`); // so that Tab goes on from the hit
    }
  });

  addEventListener("hashchange", () => {
    const number = numberIn(location.hash);
    if (number && number !== current) {
      show(number);
    }
  });

  if (current) {
    show(current);
  }

  function following(step) {
    const from = current || passed(step);
    return ((from - 1 + step + count) % count) + 1;
  }

  // Where no hit is current yet, one steps from the quote that the address names.
  function passed(step) {
    const target = document.querySelector(".article :target");
    const before = target ? first().filter((hit) => target.compareDocumentPosition(hit) & Node.DOCUMENT_POSITION_PRECEDING).length : 0;
    return step > 0 ? before : before + 1;
  }

  function show(number) {
    for (const piece of document.querySelectorAll(".hit[aria-current]")) {
      piece.removeAttribute("aria-current");
    }

    for (const piece of document.querySelectorAll(`[data-hit="${number}"]`)) {
      piece.setAttribute("aria-current", "true");
    }

    current = number;
    place.textContent = `${number} of ${count}`;
    document.getElementById(`hit${number}`).scrollIntoView({ block: "center" });
  }

  function first() {
    return [...document.querySelectorAll(".hit[id]")];
  }

  function numberIn(hash) {
    const number = Number(/^#hit(\d+)$/.exec(hash)?.[1] ?? 0);
    return number <= count ? number : 0;
  }
}
