// Keeps what is typed in a form as a draft on the server, a moment after the last key, and holds
// the form back while there is no connection. Everything works without this; nothing is stored in
// the browser.
(() => {
  const said = document.getElementById("draft-said");
  const form = [...document.querySelectorAll("main form[method=post]")].find((f) => f.elements.hat);
  if (!said || !form) return;
  form.append(said);
  let timer, leaving = false, changed = false;

  const say = (text) => { said.textContent = text; };
  const keep = async (last) => {
    if (leaving || !changed) return;
    changed = false;
    const told = new FormData(form);
    told.set("draft", "keep");
    try {
      const answer = await fetch(location.href, {
        method: "POST", body: new URLSearchParams(told), keepalive: last, redirect: "manual",
        headers: { "X-Requested-With": "fetch" },
      });
      if (answer.status === 204) say(said.dataset.kept);
      else if (answer.ok) say("");
      else { changed = true; say(said.dataset.signedOut); }
    } catch {
      changed = true;
      say(said.dataset.offline);
    }
  };
  const soon = () => { changed = true; clearTimeout(timer); timer = setTimeout(keep, 1000, false); };

  form.addEventListener("input", soon);
  addEventListener("online", () => keep(false));
  document.addEventListener("visibilitychange", () => { if (document.hidden) keep(true); });
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (navigator.onLine) { leaving = true; return; }
    event.preventDefault();
    changed = true;
    say(said.dataset.offline);
  });
  addEventListener("pageshow", () => { leaving = false; });
})();
