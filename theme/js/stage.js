// Puts right the stage of a consultation whose page was built before the stage changed.
const line = document.getElementById("page--stage");
const changes = JSON.parse(line?.dataset.changes ?? "[]");
const [, stage] = changes.filter(([moment]) => new Date(moment) <= new Date()).at(-1) ?? [];
const template = document.querySelector(`template[data-stage="${stage}"]`);

if (template && stage !== line.dataset.stage) {
  const parts = template.content.cloneNode(true);
  const take = (name) => parts.querySelector(`[data-stage-part="${name}"]`);
  line.dataset.stage = stage;
  line.replaceChildren(...take("tag").childNodes);
  for (const name of ["top", "answer"]) {
    document.querySelector(`article > [data-stage-part="${name}"]`).replaceWith(take(name));
  }
}
