"use strict";
// What makes the diary quicker to use. Everything works without it.
(() => {
  // A key behind the # goes into the form, and out of the address and the history.
  const field = document.querySelector("[data-key]");
  if (field && location.hash.length > 1) {
    field.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
  }
  // How far the clock on this wall is ahead of UTC.
  for (const input of document.querySelectorAll("[data-offset]")) input.value = String(-new Date().getTimezoneOffset());
})();
