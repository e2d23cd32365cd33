// Marks passages: one button a passage, one set of markers, keys. It only ever changes the selects of the form, which
// are what is sent; whoever wants to know listens for their change events.
const form = document.querySelector("form[data-sitting]");
const texts = JSON.parse(document.getElementById("marking-texts").textContent);
const rules = new Intl.PluralRules(document.documentElement.lang);
const find = (selector) => form.querySelector(selector);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

const say = find("[data-say]");
const live = find("[data-live]");
const clear = find("[data-clear]");
const pens = [...form.querySelectorAll("[data-pen]")];
const kinds = pens.map((button) => button.dataset.pen);
const styles = Object.fromEntries(pens.map((button) => [button.dataset.pen, button.dataset.style]));
const passages = [...form.querySelectorAll(".psg")].map(passage);
const bySelect = new Map(passages.map((one) => [one.select, one]));
const SHORTCUTS = "sitting:shortcuts";

let current = null; // the passage that waits for a marker
let pen = null; // or the marker in hand; never both deciding
let shortcuts = recall() !== "off";

function passage(element, index) {
  const select = element.querySelector("select");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "psg-b";
  button.lang = select.lang;
  button.dir = select.dir;
  button.setAttribute("aria-describedby", select.getAttribute("aria-describedby"));
  select.before(button);
  return { element, select, button, pieces: [...element.querySelectorAll(".psg-t")], number: index + 1 };
}

function recall() {
  try {
    return localStorage.getItem(SHORTCUTS);
  } catch {
    return null; // a browser that keeps nothing still marks
  }
}

function paint(one) {
  const kind = one.select.value;
  for (const piece of [...one.pieces, one.button]) {
    piece.classList.remove("mk", ...Object.values(styles));
    if (kind) piece.classList.add("mk", styles[kind]);
  }
  const number = document.createElement("span");
  number.setAttribute("aria-hidden", "true");
  number.textContent = one.number;
  const icon = kind ? [pens[kinds.indexOf(kind)].querySelector("svg").cloneNode(true)] : [];
  one.button.replaceChildren(...icon, number);
  const spoken = { n: one.number, of: passages.length, state: texts.kinds[kind] };
  one.button.setAttribute("aria-label", fill(texts.passage, spoken));
  one.element.classList.toggle("cur", one === current);
}

function panel() {
  const shown = pen ?? current?.select.value ?? "";
  for (const button of pens) button.setAttribute("aria-pressed", String(button.dataset.pen === shown));
  clear.disabled = !pen && !current?.select.value;
  clear.querySelector("[data-label]").textContent = pen ? texts.putDown : texts.remove;
  if (pen) say.textContent = fill(texts.inHand, { kind: texts.kinds[pen] });
  else say.textContent = current ? fill(texts.chosen, { n: current.number }) : texts.idle;
  count();
}

function count() {
  const m = passages.filter((one) => one.select.value).length;
  for (const name of ["tally", "sum"]) {
    find(`[data-${name}]`).textContent = fill(texts[name][rules.select(m)] ?? texts[name].other, {
      m,
      of: passages.length,
    });
  }
}

function choose(one) {
  const before = current;
  current = one;
  if (before) paint(before);
  if (one) {
    paint(one);
    rove(one);
  }
  panel();
}

// One tab stop for all passages: the one that was looked at last.
function rove(one) {
  for (const other of passages) other.button.tabIndex = other === one ? 0 : -1;
}

function mark(one, kind) {
  one.select.value = one.select.value === kind ? "" : kind; // the same marker again takes it off
  one.element.classList.remove("just");
  void one.element.offsetWidth; // lets the animation start again
  one.element.classList.add("just");
  const spoken = { n: one.number, kind: texts.kinds[one.select.value] };
  live.textContent = fill(one.select.value ? texts.marked : texts.unmarked, spoken);
  one.select.dispatchEvent(new Event("change", { bubbles: true }));
}

function unmark(one) {
  if (one.select.value) mark(one, one.select.value);
}

// Reading and copying stay possible: a pointer that has just selected words of this passage marks nothing.
function copying(one, event) {
  if (event.detail === 0 || event.target.closest("button")) return false;
  const selection = getSelection();
  return String(selection).length > 1 && selection.containsNode(one.element, true);
}

function tap(one, event) {
  if (event.target.closest("a, select") || copying(one, event)) return;
  const byKeyboard = event.detail === 0;
  rove(one);
  if (pen) return mark(one, pen);
  choose(one);
  if (byKeyboard) pens[Math.max(0, kinds.indexOf(one.select.value))].focus();
  else one.button.focus({ preventScroll: true });
}

function focused(one) {
  if (pen) rove(one);
  else choose(one);
  // Browsers leave a focused passage under the dock of a phone; whoever tapped it sees it already.
  if (!one.button.matches(":focus-visible")) return;
  for (const shown of [one.element, one.button]) shown.scrollIntoView({ block: "nearest", behavior: "instant" });
}

function walk(one, event) {
  const at = passages.indexOf(one);
  const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: passages.length };
  const to = steps[event.key];
  if (to === undefined) return false;
  passages[Math.min(passages.length - 1, Math.max(0, to))].button.focus({ preventScroll: true });
  return true;
}

// Single keys act only while a passage has the focus, and can be turned off (WCAG 2.1.4).
function press(one, event) {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const letter = event.key.toLowerCase();
  const kind = kinds[Number(letter) - 1] ?? (Object.hasOwn(texts.letters, letter) ? texts.letters[letter] : "");
  if (walk(one, event)) event.preventDefault();
  else if (event.key === "Delete" || event.key === "Backspace" || (shortcuts && letter === "0")) {
    unmark(one);
    event.preventDefault();
  } else if (shortcuts && kind) {
    event.preventDefault();
    choose(one);
    mark(one, kind);
  }
}

function pick(kind, byKeyboard) {
  if (current && !pen) {
    mark(current, kind);
    if (byKeyboard) current.button.focus();
    return;
  }
  pen = pen === kind ? null : kind;
  panel();
  live.textContent = say.textContent;
}

function escape() {
  const left = current;
  if (pen) pen = null;
  else current = null;
  if (left) {
    paint(left);
    rove(left);
  }
  panel();
}

for (const one of passages) {
  one.element.addEventListener("click", (event) => tap(one, event));
  one.button.addEventListener("focus", () => focused(one));
  one.button.addEventListener("keydown", (event) => press(one, event));
  paint(one);
}
for (const button of pens) {
  button.addEventListener("click", (event) => pick(button.dataset.pen, event.detail === 0));
}
clear.addEventListener("click", () => {
  if (pen) escape();
  else if (current) {
    unmark(current);
    current.button.focus();
  }
});
form.addEventListener("change", (event) => {
  const one = bySelect.get(event.target);
  if (one) {
    paint(one);
    panel();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") escape();
});
document.addEventListener("click", (event) => {
  if (current && !pen && !event.target.closest(".psg, .pen")) choose(null);
});
find("[data-shortcuts]").checked = shortcuts;
find("[data-shortcuts]").addEventListener("change", (event) => {
  shortcuts = event.target.checked;
  try {
    localStorage.setItem(SHORTCUTS, shortcuts ? "on" : "off");
  } catch {
    // it holds for this page at least
  }
});
rove(passages[0]);
panel();
form.dataset.ready = "";
