// Whether a key is a command of the page: keys are switched on, nobody is writing, and no other key goes with it.
export function isCommand(event) {
  const isTyping = event.isComposing || event.target.closest?.("input, textarea, select, [contenteditable]");
  return !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented
    && document.documentElement.dataset.keys !== "off" && !document.querySelector("dialog[open]");
}
