// Suggests people, outlets and headlines while somebody types into a search field. Without it the fields work as they are.
const groups = { person: "People", source: "Sources", headline: "Headlines" };
const pauseMs = 80;
const minLength = 2;

let count = 0;
for (const input of document.querySelectorAll("input[data-suggest]")) {
  suggestFor(input, `suggest-${++count}`);
}

function suggestFor(input, id) {
  const namesOnly = input.dataset.suggest === "person";
  const list = element("div", { id, className: "suggestions", role: "listbox", hidden: true });
  const status = element("span", { className: "visually-hidden", role: "status" });
  list.setAttribute("aria-label", "Suggestions");
  input.after(list, status);
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", id);
  input.setAttribute("aria-expanded", "false");

  let options = [];
  let active = -1;
  let pause;
  let asked;

  input.addEventListener("input", (event) => {
    clearTimeout(pause);
    asked?.abort(); // what it would answer is no longer typed
    if (event.isComposing || input.value.trim().length < minLength) {
      close();
    } else {
      pause = setTimeout(ask, pauseMs);
    }
  });
  input.addEventListener("compositionend", () => input.dispatchEvent(new Event("input")));
  input.addEventListener("keydown", (event) => {
    const isOpen = !list.hidden;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) {
        move(event.key === "ArrowDown" ? 1 : -1);
      } else if (input.value.trim().length >= minLength) {
        ask();
      }
    } else if (isOpen && ["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) {
      select(-1); // the caret moves on in the field, and Enter means what stands there
    } else if (event.key === "Enter" && isOpen && active >= 0) {
      event.preventDefault();
      choose(options[active].suggestion);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault(); // the first one closes the list, a second one empties the field
      close();
    } else if (event.key === "Enter" || event.key === "Tab") {
      close();
    }
  });
  input.addEventListener("blur", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const chosen = options.find((option) => option.row.contains(event.target));
    if (chosen) {
      choose(chosen.suggestion);
    }
  });

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const { signal } = asked;
    try {
      const parameters = new URLSearchParams({ q: input.value, ...(namesOnly && { only: "person" }) });
      const response = await fetch(`/search/suggest?${parameters}`, { signal });
      const suggestions = response.ok ? await response.json() : [];
      if (!signal.aborted && document.activeElement === input) {
        show(suggestions);
      }
    } catch { // given up, or no connection: typing goes on without
      if (!signal.aborted) {
        close();
      }
    }
  }

  function show(suggestions) {
    options = [];
    active = -1;
    list.replaceChildren();
    for (const [kind, title] of Object.entries(groups)) {
      const some = suggestions.filter((suggestion) => suggestion.kind === kind);
      if (some.length > 0) {
        const heading = element("div", { id: `${id}-${kind}`, className: "suggestions-heading", role: "presentation", textContent: title });
        const group = element("div", { role: "group" });
        group.setAttribute("aria-labelledby", heading.id);
        group.append(heading, ...some.map(rowOf));
        list.append(group);
      }
    }
    const isOpen = options.length > 0;
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    input.removeAttribute("aria-activedescendant");
    status.textContent = isOpen ? `${options.length} ${options.length === 1 ? "suggestion" : "suggestions"}` : "No suggestions";
    if (isOpen) {
      place();
    }
  }

  function rowOf(suggestion) {
    const row = element("div", { id: `${id}-${options.length}`, className: "suggestion", role: "option" });
    row.setAttribute("aria-selected", "false");
    row.append(
      element("span", { className: "suggestion-label", textContent: suggestion.label, dir: "auto" }),
      " ",
      element("span", { className: "suggestion-detail", textContent: suggestion.detail }),
    );
    options.push({ row, suggestion });
    return row;
  }

  // Through the rows and the field itself, in a ring.
  function move(step) {
    select((active + 1 + step + options.length + 1) % (options.length + 1) - 1);
  }

  function select(index) {
    options[active]?.row.setAttribute("aria-selected", "false");
    active = index;
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
      return;
    }
    const { row } = options[active];
    row.setAttribute("aria-selected", "true");
    row.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", row.id);
  }

  function choose(suggestion) {
    close();
    if (suggestion.href) {
      location.assign(suggestion.href);
      return;
    }
    input.value = namesOnly ? suggestion.label : suggestion.query;
    if (!namesOnly) {
      input.form.requestSubmit();
    }
  }

  function close() {
    clearTimeout(pause);
    asked?.abort();
    list.hidden = true;
    active = -1;
    status.textContent = "";
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  // Below the field, at least wide enough for a headline, and within the window.
  function place() {
    const room = document.documentElement.clientWidth - 32;
    const width = Math.min(Math.max(input.offsetWidth, 352), room);
    const over = Math.max(0, input.getBoundingClientRect().left + width - room - 16);
    list.style.width = `${width}px`;
    list.style.left = `${input.offsetLeft - over}px`;
    list.style.top = `${input.offsetTop + input.offsetHeight + 4}px`;
  }
}

function element(name, { role, ...properties }) {
  const made = Object.assign(document.createElement(name), properties);
  if (role) {
    made.setAttribute("role", role);
  }
  return made;
}
