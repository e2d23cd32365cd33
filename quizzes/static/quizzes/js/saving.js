// Saves what changes in the form: kept on this device first, then sent, until the server has said that it has it.
// A batch keeps its client id until it is answered, so sending it twice is one save; its sequence says which state it
// builds on, so a page left open elsewhere overwrites nothing.

const form = document.querySelector("form[data-sitting]");
const texts = JSON.parse(document.getElementById("saving-texts").textContent);
const bar = document.querySelector("[data-save]");
const rules = new Intl.PluralRules(document.documentElement.lang);
const COPY = `sitting:${form.dataset.student}:${form.dataset.attempt}`;
const ICONS = { saving: "cloud", saved: "check", offline: "cloudoff", failed: "cloudoff", expired: "lock" };
const QUIET = 400; // milliseconds without a change before sending
const PATIENCE = 20000; // milliseconds for an answer

let version = Number(form.dataset.version); // the last state the server said it has
const pending = new Set(); // names of fields that changed since
let flight = null; // the batch that was sent and not answered yet
let running = null;
let timer;
let tries = 0;
let held = false; // nothing is sent: signed out, superseded, closed, or a question is open
let leaving = false;
let restoring = false;
let asking = false; // the copy on this device stays as it is until the student has decided
let kept = false; // what is not sent is on this device
let parting = false; // a link of our own banner was followed: the way back, which loses nothing that is kept
let wish = null; // the button of whoever wanted to hand in: done as soon as the server can be reached

const notice = (told) => document.dispatchEvent(new CustomEvent("notice", { detail: told }));
const plural = (forms, m) => (forms[rules.select(m)] ?? forms.other).replace("{m}", m);
const unsent = () => new Set([...Object.keys(flight?.fields ?? {}), ...pending]);
const token = () => document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? form.elements.csrfmiddlewaretoken.value;

function state(name) {
  bar.dataset.state = name;
  bar.hidden = !name;
  if (!name) return;
  bar.querySelector("use").setAttribute("href", `#i-${ICONS[name]}`);
  bar.querySelector("[data-label]").textContent = texts.states[name];
}

function value(name) {
  if (name.startsWith("p")) return form.elements[name].value;
  return [...form.querySelectorAll(`input[name="${name}"]:checked`)].map((option) => Number(option.value));
}

// The batch under way is kept with its client id: sent again after a reload, it is still one save.
function keep() {
  if (asking) return;
  const fields = Object.fromEntries([...pending].map((name) => [name, value(name)]));
  try {
    if (unsent().size) localStorage.setItem(COPY, JSON.stringify({ base: version, flight, fields }));
    else localStorage.removeItem(COPY);
    kept = true;
  } catch {
    kept = false; // a browser that keeps nothing still sends
  }
}

function changed(event) {
  const name = event.target.name ?? "";
  if (restoring || !/^[pq]\d+$/.test(name)) return;
  pending.add(name);
  keep();
  if (held) return;
  if (!tries) state("saving");
  clearTimeout(timer);
  timer = setTimeout(push, QUIET);
}

function push(last = false) {
  clearTimeout(timer);
  running ??= send(last).finally(() => {
    running = null;
  });
  return running;
}

async function send(last) {
  do {
    while (!held && unsent().size) {
      flight ??= batch();
      keep();
      if (!tries) state("saving");
      const answer = await ask(last);
      if (!answer || answer.status >= 500 || answer.status === 429) return retry();
      if (!answer.ok) return stop(answer);
      version = flight.sequence;
      flight = null;
      keep();
    }
    if (held) return;
    if (wish && !(await reachable()) && wish) return retry();
  } while (unsent().size); // a wish can be taken back, and a mark be made, while the server is asked
  settle();
}

// Everything is with the server.
function settle() {
  state(version > Number(form.dataset.version) ? "saved" : "");
  if (wish) {
    leaving = true;
    form.requestSubmit(wish);
  } else if (tries) notice({ tone: "good", icon: "check", title: texts.back, brief: true });
  tries = 0;
}

// A form that is sent into the void ends on the browser's own error page, so the server is asked first.
async function reachable() {
  state("saving");
  try {
    const answer = await fetch(form.dataset.aliveUrl, {
      method: "HEAD",
      cache: "no-store",
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    return answer.status < 500;
  } catch {
    return false;
  }
}

function batch() {
  const fields = Object.fromEntries([...pending].map((name) => [name, value(name)]));
  pending.clear();
  const client = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0"));
  return { client: client.join(""), sequence: version + 1, fields };
}

// The answer, or nothing when there was none that can be trusted.
async function ask(last) {
  const body = { client: flight.client, sequence: flight.sequence, marks: {}, choices: {} };
  for (const [name, sent] of Object.entries(flight.fields)) {
    body[name.startsWith("p") ? "marks" : "choices"][name.slice(1)] = sent;
  }
  try {
    const answer = await fetch(form.dataset.saveUrl, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token() },
      keepalive: last === true,
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    return !answer.ok || (await answer.json()).saved === true ? answer : null;
  } catch {
    return null;
  }
}

function retry() {
  tries += 1;
  state(navigator.onLine ? "failed" : "offline");
  const again = { label: texts.tryNow, act: () => push() };
  if (wish) {
    const actions = [again, { label: texts.notYet, act: withdraw }];
    notice({ tone: "bad", icon: "cloudoff", title: texts.notHandedIn, text: texts.handedInLater, actions });
  } else notice({ ...trouble(), icon: "cloudoff", actions: [again] });
  timer = setTimeout(push, Math.min(30000, 1000 * 2 ** tries));
}

function trouble() {
  if (!navigator.onLine) return { title: texts.offline, text: texts.keepGoing };
  return { tone: "bad", title: plural(texts.unsaved, unsent().size), text: texts.stay };
}

function withdraw() {
  wish = null;
  notice(null);
  if (unsent().size) return;
  clearTimeout(timer);
  tries = 0;
  state(navigator.onLine ? "" : "offline");
}

async function stop(answer) {
  held = true;
  wish = null;
  state("expired");
  if (answer.status === 403) {
    const actions = [{ label: texts.signIn, href: form.dataset.signInUrl }];
    notice({ tone: "bad", icon: "lock", title: texts.signedOut, text: texts.comeBack, actions });
    return;
  }
  const told = await answer.json().catch(() => ({}));
  const actions = told.way_on ? [{ label: told.way_on.label, href: told.way_on.url }] : [];
  notice({ tone: "bad", icon: "lock", title: texts.stopped, text: told.sentence, actions });
}

// What never reached the server comes back, unless the attempt moved on elsewhere: then the student decides.
function restore() {
  const copy = recall();
  if (!copy) return;
  const differing = (fields) => Object.entries(fields ?? {}).filter(([name, kept]) => String(kept) !== String(value(name)));
  const landed = copy.flight?.sequence === version && !differing(copy.flight.fields).length;
  const lost = { ...copy.flight?.fields, ...copy.fields };
  if (copy.base === version || landed) {
    if (!landed) flight = copy.flight;
    take(lost, Object.keys(copy.fields));
  } else if (differing(lost).length) askWhich(lost, differing(lost).length);
  else keep();
}

function recall() {
  try {
    return JSON.parse(localStorage.getItem(COPY));
  } catch {
    return null; // nothing was kept
  }
}

function take(fields, names) {
  restoring = true;
  for (const [name, kept] of Object.entries(fields)) show(name, kept);
  restoring = false;
  for (const name of names) pending.add(name);
  keep();
  push();
}

function show(name, kept) {
  const options = form.querySelectorAll(`input[name="${name}"]`);
  for (const option of options) option.checked = kept.includes(Number(option.value));
  if (!options.length) form.elements[name].value = kept;
  (options[0] ?? form.elements[name]).dispatchEvent(new Event("change", { bubbles: true }));
}

function askWhich(lost, count) {
  held = asking = true;
  const decide = (fields) => {
    held = asking = false;
    notice(null);
    take(fields, Object.keys(fields));
  };
  notice({
    icon: "flag",
    title: plural(texts.kept, count),
    text: texts.elsewhere,
    actions: [
      { label: texts.useThem, act: () => decide(lost) },
      { label: texts.forget, act: () => decide({}) },
    ],
  });
}

const ground = document.createElement("input");
ground.type = "hidden";
ground.name = "sequence";
form.append(ground);

form.addEventListener("change", changed);
form.addEventListener("submit", (event) => {
  const button = event.submitter;
  ground.value = version + 1;
  if (leaving) return; // everything is with the server, which answers: the browser sends the form
  event.preventDefault();
  if (held) return; // the banner says what is to be done first
  if (button?.name !== "save") wish = button;
  push();
});
addEventListener("online", () => push());
addEventListener("offline", () => state("offline"));
addEventListener("pageshow", (event) => event.persisted && location.reload());
addEventListener("beforeunload", (event) => !leaving && !parting && unsent().size && event.preventDefault());
document.querySelector("[data-notices]").addEventListener("click", (event) => {
  parting = kept && event.target.closest("a") !== null;
});
document.addEventListener("visibilitychange", () => document.hidden && unsent().size && push(true));
restore();
