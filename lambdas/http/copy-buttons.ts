/**
 * For the scripts of pages: adds a button to each sample text within `root` that copies it as plain text. Where a browser
 * doesn't let it, the text is selected instead. Without the script the texts can be selected by hand.
 */
export const COPY_BUTTONS = `function addCopyButtons(root, { copy, copied }) {
  if (!navigator.clipboard) return;
  const itemsOf = (list) => [...list.children].map((item, index) => (list.matches("ol") ? index + 1 + ". " : "- ") + item.innerText.trim()).join("\\n");
  const textOf = (sample) => [...sample.children].map((part) => part.matches("ul, ol") ? itemsOf(part) : part.innerText.trim()).join("\\n\\n");
  for (const sample of root.querySelectorAll("figure > blockquote")) {
    const bar = document.createElement("p");
    const button = document.createElement("button");
    const said = document.createElement("span");
    bar.className = "copy";
    button.type = "button";
    button.className = "quiet";
    button.textContent = copy;
    said.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(textOf(sample));
        said.textContent = copied;
      } catch {
        getSelection().selectAllChildren(sample);
      }
    });
    bar.append(button, said);
    sample.after(bar);
  }
}
`;
