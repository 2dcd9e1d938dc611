// Keys for every page, told by "?": search, the next thing of a list, the next quote of an article, the way to other pages;
// and what an element calls its own by data-key: inside a suggestion while that is chosen, elsewhere always.
import { isCommand } from "./keyboard.js";

const things = "main :is(:is(.card-title, .ledger-words, .people-name, .source-name, .link-name) a, a.people-name)";
const suggestion = "[data-suggestion]"; // what an editor is to decide; chosen is the one that has the focus
const places = { h: "/", p: "/people", q: "/quotes", s: "/sources", l: "/links" };
const patience = 1500; // milliseconds between "g" and the key behind it
const help = document.getElementById("keys");
let isGoing = -Infinity;
let quote = document.querySelector(".quote:target");
let isDeciding = false;

document.querySelector(`${suggestion}:target`)?.focus(); // the next one after a decision
for (const keyed of document.querySelectorAll("[data-key]")) {
  keyed.setAttribute("aria-keyshortcuts", keyed.dataset.key);
}

for (const button of document.querySelectorAll("[data-keys-help]")) {
  button.addEventListener("click", () => help.showModal());
}

addEventListener("pageshow", () => {
  isDeciding = false; // also where the browser kept the page
});

addEventListener("hashchange", () => {
  quote = document.querySelector(".quote:target");
});

addEventListener("keydown", (event) => {
  if (!isCommand(event)) {
    return;
  }

  const wasGoing = event.timeStamp - isGoing < patience;
  isGoing = event.key === "g" ? event.timeStamp : -Infinity;
  const act = wasGoing && places[event.key] ? () => location.assign(places[event.key]) : pressOf(event) ?? commandOf(event.key);
  if (act) {
    event.preventDefault();
    act();
  }
});

// One press, one decision: a key that is held down, or comes before the next page does, would decide what nobody has seen.
function pressOf(event) {
  const chosen = chosenSuggestion();
  const keyed = [...document.querySelectorAll("[data-key]")].find((e) => e.dataset.key === event.key && (e.closest(suggestion) ?? chosen) === chosen);
  if (!keyed || event.repeat || isDeciding) {
    return null;
  }

  return () => {
    if (keyed.matches("input")) {
      keyed.select(); // and focuses it
    } else {
      isDeciding = keyed.matches("button");
      keyed.click();
    }
  };
}

function chosenSuggestion() {
  return document.activeElement?.closest(suggestion) ?? null;
}

function commandOf(key) {
  switch (key) {
    case "/": return () => searchBox()?.focus();
    case "?": return () => help.showModal();
    case "j": return () => step(1);
    case "k": return () => step(-1);
    case "o": return document.activeElement?.matches(things) ? () => document.activeElement.click() : null;
    case "n": return document.querySelector("[data-hits]") ? null : () => stepQuote(1); // else the hits' own keys
    case "p": return document.querySelector("[data-hits]") ? null : () => stepQuote(-1);
    default: return null;
  }
}

function searchBox() {
  const box = document.querySelector("main input[type=search]:not(.filter-form *)") ?? document.querySelector("input[type=search]");
  box?.select();
  return box;
}

function step(by) {
  const all = [...document.querySelectorAll(document.querySelector(suggestion) ? suggestion : things)].filter((thing) => thing.checkVisibility());
  const next = all[nextOf(all, chosenSuggestion() ?? document.activeElement, by)];
  next?.focus({ preventScroll: true });
  (next?.closest("article, li") ?? next)?.scrollIntoView({ block: "nearest" }); // with what stands below its headline
}

function stepQuote(by) {
  const quotes = [...document.querySelectorAll(".article-text .quote[id^=q]")];
  const next = quotes[nextOf(quotes, quote, by)];
  if (next) {
    quote = next; // at once: the address may change later than the next key comes
    location.replace(`#${next.id}`);
  }
}

// From the present one, else from what is in view.
function nextOf(all, present, by) {
  const index = all.indexOf(present);
  if (index >= 0) {
    return index + by;
  }

  const shown = all.findIndex((thing) => thing.getBoundingClientRect().bottom > 0);
  return by > 0 ? shown : shown - 1;
}
