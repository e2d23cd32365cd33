// The review page by keyboard. Everything here presses a button or follows a link that is on the page without it.

const SWITCH = "quiz:shortcuts"; // the same switch as in the sitting
const list = document.querySelector(".findings");
const said = document.querySelector("#said");
const box = document.querySelector("[data-shortcuts]");
let decided = null; // the id of the finding last decided on
let toEdit = false; // go on to the explanation once the finding is open

const rowOf = (element) => element?.closest?.(".findings > li");
const current = () => list?.querySelector("li[aria-current]");
const press = (row, key) => row?.querySelector(`[data-key="${key}"]`)?.click();
const open = (row) => (row?.hasAttribute("aria-current") ? enter(row) : row?.querySelector("[data-open]")?.click());

function enter(row) {
  (toEdit ? row.querySelector("textarea") : row).focus();
  toEdit = false;
  document.querySelector(`#p${row.dataset.number}`)?.scrollIntoView({ block: "nearest" });
}

function edit(row) {
  toEdit = true;
  open(row);
}

function undo(row) {
  press(row.querySelector('[data-key="z"]') ? row : document.getElementById(decided), "z");
}

function add(row) {
  const selected = document.getSelection();
  const passage = selected && !selected.isCollapsed && selected.anchorNode?.parentElement?.closest(".psg");
  const form = document.querySelector("#new-finding");
  form.elements.passage.value = passage ? passage.dataset.number : row.dataset.number;
  form.elements.explanation.focus();
}

const KEYS = {
  j: (row) => open(row.nextElementSibling),
  k: (row) => open(row.previousElementSibling),
  a: (row) => press(row, "a"),
  e: edit,
  r: (row) => press(row, "r"),
  d: (row) => press(row, "d"),
  n: add,
  z: undo,
};

function onFieldKey(event, row) {
  const accepts = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (!accepts && event.key !== "Escape") return;
  event.preventDefault();
  if (accepts) press(row, "a");
  else row.focus();
}

function onKey(event) {
  const row = rowOf(event.target);
  const typing = event.target.matches("textarea, select, input");
  if (row && event.target.matches("textarea")) onFieldKey(event, row);
  if (!row || typing || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = KEYS[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act(row);
}

function leave() {
  const onward = document.querySelector("#review-bar a");
  onward?.focus();
  onward?.scrollIntoView({ block: "center" });
}

function onAnswer(event) {
  const asked = event.detail.requestConfig.elt; // itself out of the page by now
  if (asked.id === "asking-state") return; // how far a language model has come is no reason to go anywhere
  const acted = asked.closest("li")?.id;
  if (event.detail.failed && !event.detail.xhr.responseText.includes("hx-swap-oob")) {
    said.textContent = said.dataset.lost;
    return;
  }
  if (event.detail.requestConfig.verb === "post") decided = acted;
  const row = current();
  if (row) enter(row);
  else leave(); // nothing is left to review
}

function onClick(event) {
  const editing = event.target.closest('[data-key="e"]');
  const mark = event.target.closest("[data-finding]");
  const row = mark ? document.getElementById(`f${mark.dataset.finding}`) : rowOf(editing);
  if (!row) return;
  event.preventDefault();
  if (editing) edit(row);
  else open(row);
}

function keepShortcuts() {
  try {
    localStorage.setItem(SWITCH, box.checked ? "on" : "off");
  } catch {
    // a browser that keeps nothing: the switch holds until the page is left
  }
  document.body.classList.toggle("with-keys", box.checked);
}

function startShortcuts() {
  try {
    box.checked = localStorage.getItem(SWITCH) !== "off";
  } catch {
    box.checked = true;
  }
  document.querySelector("[data-keys]").hidden = false;
  document.body.classList.toggle("with-keys", box.checked);
  box.addEventListener("change", keepShortcuts);
}

if (list) {
  startShortcuts();
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
  document.body.addEventListener("htmx:afterRequest", (event) => setTimeout(onAnswer, 0, event));
}
