// One banner at a time above the form, in the words that other scripts give it.
const place = document.querySelector("[data-notices]");
const blank = place.querySelector("template").content.firstElementChild;

const BRIEF = 6000; // milliseconds for a banner that only reassures
let timer;

function show(told) {
  clearTimeout(timer);
  place.replaceChildren();
  if (!told) return;
  const banner = blank.cloneNode(true);
  if (told.tone) banner.classList.add(told.tone);
  banner.setAttribute("role", told.tone === "bad" ? "alert" : "status");
  banner.querySelector("use").setAttribute("href", `#i-${told.icon}`);
  banner.querySelector("b").textContent = told.title;
  banner.querySelector("p").textContent = told.text ?? "";
  banner.querySelector(".acts").replaceChildren(...(told.actions ?? []).map(control));
  banner.toggleAttribute("data-brief", told.brief === true);
  place.append(banner);
  if (told.brief) timer = setTimeout(show, BRIEF);
}

// "Everything is saved" is true until the next change, and is never said beside "Offline".
function hush() {
  if (place.querySelector("[data-brief]")) show();
}

function control({ label, href, act }) {
  const made = document.createElement(href ? "a" : "button");
  made.className = "btn btn-line";
  made.textContent = label;
  if (href) made.href = href;
  else {
    made.type = "button";
    made.addEventListener("click", act);
  }
  return made;
}

// The room that scrolling leaves a banner, also when its letters arrive late or the phone is turned.
new ResizeObserver(() => {
  document.documentElement.style.setProperty("--banner", `${place.offsetHeight}px`);
}).observe(place);
document.addEventListener("notice", (event) => show(event.detail));
document.addEventListener("change", hush);
addEventListener("offline", hush);
