"use strict";
// Every page works without this file; with it, hovering links article and cards, and keys answer.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];

function light(event) {
  const from = event.target.closest?.("[data-cards]");
  all(".lit").forEach(part => part.classList.remove("lit"));
  if (!from) return;
  const keys = new Set(from.dataset.cards.split(" "));
  all("[data-cards]").filter(part => part.dataset.cards.split(" ").some(key => keys.has(key)))
    .forEach(part => part.classList.add("lit"));
}
for (const kind of ["pointerover", "focusin"]) document.addEventListener(kind, light);

// One line tells that work goes on; a second click would order the same again.
for (const form of all("form[data-busy]")) {
  form.addEventListener("submit", () => {
    all(".busy", form).forEach(line => { line.textContent = form.dataset.busy; });
    all("button", form).forEach(button => { button.disabled = true; });
  });
}
// Coming back by the browser's arrow brings the page as it was left.
window.addEventListener("pageshow", () => all("form[data-busy] button").forEach(button => { button.disabled = false; }));

for (const form of all("form.new")) {
  const over = is => event => { event.preventDefault(); form.classList.toggle("over", is); };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", event => {
    over(false)(event);
    if (event.dataTransfer.files.length) form.elements.file.files = event.dataTransfer.files;
    else form.elements.text.value = event.dataTransfer.getData("text");
  });
}

// The digits choose an option or a grade; a menu closes with Escape.
document.addEventListener("keydown", event => {
  if (event.key === "Escape") all(".menu[open]").forEach(menu => { menu.open = false; menu.firstElementChild.focus(); });
  const typing = event.target.matches("input:not([type=hidden]), textarea, select");
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  all(`[data-key="${CSS.escape(event.key)}"]`).slice(0, 1).forEach(button => { event.preventDefault(); button.click(); });
});

// How long an answer took, for the schedule's log.
const began = performance.now();
for (const clock of all("[data-clock]")) {
  clock.form.addEventListener("submit", () => { clock.value = Math.round(performance.now() - began); });
}
