// Runs before the page is drawn, so that nothing jumps. When the module behind it does not start, the plain form is back.
document.documentElement.classList.add("js");
addEventListener("load", () => {
  if (!document.querySelector("form[data-ready]")) document.documentElement.classList.remove("js");
});
