// Before anything is drawn: what the reader chose in this browser (js/display.js). A plain script, so that no page flashes in the other theme.
(() => {
  document.documentElement.dataset.script = ""; // what scripts will show has its place from the start
  let choices;
  try {
    choices = JSON.parse(localStorage.getItem("choices") ?? "{}");
  } catch { // a browser may keep nothing for a page
    choices = {};
  }

  for (const [name, values] of Object.entries({ theme: ["light", "dark"], marks: ["off"], keys: ["off"] })) {
    if (values.includes(choices?.[name])) {
      document.documentElement.dataset[name] = choices[name];
    }
  }
})();
