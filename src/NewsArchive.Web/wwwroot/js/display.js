// How this browser shows the archive: theme, marks in articles, keys. Chosen at the foot of any page, marks also above an article;
// remembered in this browser alone.
const root = document.documentElement;
const controls = [...document.querySelectorAll("[data-choice]")];

for (const holder of document.querySelectorAll("[data-choices]")) {
  holder.hidden = false;
}

for (const control of controls) {
  show(control);
  control.addEventListener("change", () => {
    const { choice } = control.dataset;
    const value = control.type === "checkbox" ? (control.checked ? "" : "off") : control.value;
    if (value) {
      root.dataset[choice] = value;
    } else {
      delete root.dataset[choice];
    }

    keep();
    controls.filter((c) => c.dataset.choice === choice).forEach(show);
  });
}

function show(control) {
  const value = root.dataset[control.dataset.choice] ?? "";
  if (control.type === "checkbox") {
    control.checked = value !== "off";
  } else {
    control.value = value;
  }
}

function keep() {
  const { theme, marks, keys } = root.dataset;
  try {
    localStorage.setItem("choices", JSON.stringify({ theme, marks, keys }));
  } catch { // then it holds for this page
  }
}
