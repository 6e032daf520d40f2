/*
 * The framework's rows of tabs scroll in a box that can have the focus, which comes between the list and its tabs for whoever
 * has them read aloud. The box need not have it: its tabs do, and take it along.
 */
(function () {
  const mend = (tabs) => tabs.shadowRoot?.getElementById("scroll")?.removeAttribute("tabindex");

  customElements.whenDefined("vaadin-tabs").then(() => {
    const tabs = customElements.get("vaadin-tabs").prototype;
    const ready = tabs.ready;
    tabs.ready = function () {
      ready.call(this);
      mend(this);
    };
    document.querySelectorAll("vaadin-tabs").forEach((early) => early.updateComplete.then(() => mend(early)));
  });
})();
