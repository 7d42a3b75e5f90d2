// Comfort only: without it everything is there to read.
(() => {
  const table = document.querySelector("table.matrix");
  const search = document.querySelector("[data-filter]");
  const gaps = document.querySelector("[data-gaps]");
  if (table && search && gaps) {
    const show = () => {
      const text = search.value.trim().toLowerCase();
      for (const body of table.tBodies) {
        let any = false;
        for (const row of body.querySelectorAll("tr[data-gap]")) {
          const matches = row.cells[0].textContent.toLowerCase().includes(text);
          row.hidden = !matches || (gaps.checked && row.dataset.gap !== "true");
          any ||= !row.hidden;
        }
        body.hidden = !any;
      }
    };
    search.addEventListener("input", show);
    gaps.addEventListener("change", show);
  }
  for (const scroll of document.querySelectorAll(".scroll")) {
    if (scroll.scrollWidth > scroll.clientWidth) scroll.tabIndex = 0;
  }
  for (const line of document.querySelectorAll("pre.curl")) {
    const frame = document.createElement("div");
    frame.className = "with-copy";
    line.replaceWith(frame);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(line.textContent);
        button.textContent = "Copied";
      } catch {
        getSelection().selectAllChildren(line);
      }
    });
    frame.append(line, button);
  }
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
})();
