// Searches with Pagefind, and shows what it found. Nothing is fetched until there is a question.
const AT_A_TIME = 10;
const form = document.getElementById("search-form");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const list = document.getElementById("search-list");
const more = document.getElementById("search-more");

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const question = form.elements.q.value.trim();
  history.replaceState(null, "", `?${new URLSearchParams({ q: question })}`);
  search(question);
});

form.elements.q.value = new URLSearchParams(location.search).get("q") ?? "";
if (form.elements.q.value.trim()) search(form.elements.q.value.trim());

async function search(question) {
  list.replaceChildren();
  results.hidden = true;
  if (!question) {
    status.textContent = "Type a word to search for.";
    return;
  }
  try {
    status.textContent = "Searching.";
    const pagefind = await import("../pagefind/pagefind.js");
    const found = (await pagefind.search(question)).results;
    status.textContent = count(found.length, question);
    results.hidden = found.length === 0;
    await show(found);
  } catch {
    status.textContent = "The search is not working. You can find every page in the list below.";
  }
}

function count(pages, question) {
  if (pages === 0) return `We found no pages for “${question}”. Try other words, or use the list below.`;
  return pages === 1 ? `We found 1 page for “${question}”.` : `We found ${pages} pages for “${question}”.`;
}

async function show(found) {
  const pages = await Promise.all(found.slice(0, AT_A_TIME).map((result) => result.data()));
  const items = pages.map(item);
  list.append(...items);
  const rest = found.slice(AT_A_TIME);
  more.hidden = rest.length === 0;
  more.onclick = async () => {
    const last = list.lastElementChild;
    await show(rest);
    last.nextElementSibling?.querySelector("a").focus();
  };
}

function item(page) {
  const link = Object.assign(document.createElement("a"), { href: page.url, textContent: page.meta.title });
  const heading = Object.assign(document.createElement("h3"), { className: "nhsuk-heading-s" });
  const words = document.createElement("p");
  heading.append(link);
  words.append(...excerpt(page.excerpt));
  const entry = document.createElement("li");
  entry.append(heading, words);
  return entry;
}

// Of an excerpt's HTML only the words and their marks are kept.
function* excerpt(html) {
  for (const node of new DOMParser().parseFromString(html, "text/html").body.childNodes) {
    if (node.nodeName === "MARK") {
      yield Object.assign(document.createElement("mark"), { textContent: node.textContent });
    } else {
      yield node.textContent;
    }
  }
}
