// Copies a quote's citation, and closes on Escape the note that hovering or focus has opened.
const status = document.querySelector("[data-copied]");

for (const button of document.querySelectorAll("[data-copies]")) {
  const citation = document.getElementById(button.dataset.copies);
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const isCopied = await copy(citation);
    button.textContent = isCopied ? "Copied" : "Selected";
    status.textContent = isCopied ? "Copied" : "The browser lets no page copy; the citation is selected";
    setTimeout(() => {
      button.textContent = label;
      status.textContent = ""; // so that the next copy is announced too
    }, 3000);
  });
}

addEventListener("keydown", (event) => {
  const note = document.querySelector(".quote:is(:hover, :focus-within) > .quote-note > .note, .quote-note:is(:hover, :focus-within) > .note");
  if (event.key === "Escape" && note) {
    const quote = note.closest(".quote") ?? note.parentElement;
    note.dataset.dismissed = "";
    for (const left of ["mouseleave", "focusout"]) {
      quote.addEventListener(left, () => delete note.dataset.dismissed, { once: true });
    }
  }
});

async function copy(citation) {
  try {
    await navigator.clipboard.writeText(citation.textContent);
    return true;
  } catch { // a page without https has no clipboard
    citation.closest("details").open = true;
    getSelection().selectAllChildren(citation);
    return false;
  }
}
