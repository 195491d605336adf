"use strict";
// Forms whose answer follows the controls: it is asked for anew a moment after a change, without a new page.
(() => {
  const pause = 180;
  for (const form of document.querySelectorAll("form[data-live]")) {
    const place = document.getElementById(form.dataset.into);
    const status = form.querySelector("[data-live-status]");
    const line = form.querySelector("[data-live-line]");
    if (!place) continue;
    let timer = 0;
    let asking = null;
    const ask = async () => {
      asking?.abort();
      const own = new AbortController();
      asking = own;
      place.dataset.busy = "true";
      try {
        const query = new URLSearchParams(new FormData(form)).toString();
        const answer = await fetch(`${form.dataset.live}?${query}`, { signal: own.signal, credentials: "same-origin" });
        if (!answer.ok) throw new Error(String(answer.status));
        const html = await answer.text();
        if (asking !== own) return;
        place.innerHTML = html;
        const root = place.querySelector("[data-address]");
        if (root) history.replaceState(null, "", root.dataset.address);
        if (root && line) line.textContent = root.dataset.line;
        if (status) status.textContent = (root && root.dataset.said) || status.dataset.done;
        place.dataset.busy = "false";
      } catch (error) {
        if (error.name === "AbortError") return;
        place.dataset.busy = "false";
        if (status) status.textContent = status.dataset.failed;
      }
    };
    const soon = () => { clearTimeout(timer); timer = setTimeout(ask, pause); };
    form.addEventListener("change", soon);
    form.addEventListener("input", (event) => {
      const output = event.target.id && form.querySelector(`output[for="${event.target.id}"]`);
      if (output) {
        const names = event.target.dataset.names ? event.target.dataset.names.split("|") : null;
        const place = Math.round((event.target.value - event.target.min) / (event.target.step || 1));
        output.textContent = names ? names[place] : event.target.value;
        event.target.setAttribute("aria-valuetext", output.textContent);
      }
      if (event.target.type === "range") soon();
    });
    form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); ask(); });
  }
  if (matchMedia("(min-width: 64rem)").matches) {
    for (const details of document.querySelectorAll("details[data-open-wide]")) details.open = true;
  }
})();
