"use strict";
// What makes the pages quicker to use. Everything works without it.
(() => {
  // A form that takes long says so and is not sent twice.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.sent === "true") { event.preventDefault(); return; }
    if (form.method !== "post") return;
    form.dataset.sent = "true";
    const button = event.submitter;
    if (button && button.dataset.busy) {
      button.dataset.words = button.textContent;
      setTimeout(() => { button.textContent = button.dataset.busy; }, 0);
    }
  });
  // Back from the next page, forms are ready again.
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      for (const button of form.querySelectorAll("button[data-words]")) button.textContent = button.dataset.words;
    }
  });
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => window.print());
  }
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) { button.hidden = true; continue; }
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(new URL(button.dataset.copy, location.href).href);
      button.textContent = button.dataset.done;
    });
  }
})();
